import { EventEmitter, on } from 'node:events';
import { createPositionTokens } from '@c18n/platform/positions/createPositionTokens';
import { deriveSecrets } from '@c18n/platform/secrets/deriveSecrets';
import type { SubgraphModule } from '@c18n/platform/subgraph/SubgraphModule';
import { SECRET } from '../secret.ts';
import { itemId } from './itemId.ts';

const tokens = createPositionTokens(deriveSecrets(SECRET).positions);

/** The feed as subgraphs usually have it: subscriptions are the subgraph's, and it is asked for each of them. */
export class PlainFeed {
  readonly #events = new EventEmitter().setMaxListeners(0);
  #items = 0;

  /** The subgraph with its subscription, if it is the feed. */
  subscribable(module: SubgraphModule): Pick<SubgraphModule, 'name' | 'resolvers'> {
    if (module.name !== 'feed') return module;
    const subscribe = (_parent: unknown, { channel }: { channel: string }) => this.#follow(channel);
    return { name: module.name, resolvers: { ...module.resolvers, Subscription: { itemAdded: { subscribe } } } };
  }

  publish(channels: readonly string[], size: number): void {
    for (const channel of channels) {
      this.#items += 1;
      // As long as ours.
      const position = tokens.sign({ stream: 'conversations', partition: 0, number: this.#items });
      this.#events.emit(channel, { itemAdded: { position, channel, item: { id: itemId(this.#items, size) } } });
    }
  }

  async *#follow(channel: string): AsyncGenerator<unknown> {
    for await (const [payload] of on(this.#events, channel)) yield payload;
  }
}
