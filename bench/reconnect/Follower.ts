import { setTimeout } from 'node:timers/promises';
import { CONVERSATION_EVENTS } from '../chat/conversationEvents.ts';
import { LightClient } from '../sockets/LightClient.ts';
import { textAfter } from '../sockets/textAfter.ts';
import { Sequence } from './Sequence.ts';

/** Milliseconds after which somebody whose connection failed tries again. */
const PAUSE = 200;

/** Somebody who follows a conversation, and when the connection is cut continues after what was heard last. */
export class Follower {
  readonly heard = new Sequence();
  readonly conversation: string;
  readonly #url: string;
  readonly #token: string;
  #client: LightClient | null = null;
  #position: string | null = null;
  #hasReturned: (() => void) | null = null;
  #left = false;

  constructor(options: { readonly url: string; readonly token: string; readonly conversation: string }) {
    this.conversation = options.conversation;
    this.#url = options.url;
    this.#token = options.token;
  }

  /** Resolves when the subscription was sent. */
  async connect(): Promise<void> {
    const variables = { id: this.conversation, after: this.#position };
    const subscribing = { url: this.#url, token: this.#token, query: CONVERSATION_EVENTS, variables };
    const client = new LightClient(subscribing, {
      event: (payload) => this.#hear(payload),
      trouble: () => this.#tryAgain(client),
    });
    this.#client = client;
    await client.open.catch(() => {});
  }

  /** Is cut off and connects again at once. Resolves with the milliseconds until the first event after that. */
  async returnAfterCut(): Promise<number> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const begin = performance.now();
    this.#client?.cut();
    this.#hasReturned = resolve;
    void this.connect();
    await promise;
    return performance.now() - begin;
  }

  leave(): void {
    this.#left = true;
    this.#client?.cut();
  }

  #hear(payload: Buffer): void {
    const number = textAfter(payload, '"number":');
    if (number === null) return;
    this.#position = textAfter(payload, '"position":"');
    this.heard.hear(Number(number));
    this.#hasReturned?.();
    this.#hasReturned = null;
  }

  async #tryAgain(client: LightClient): Promise<void> {
    client.cut();
    await setTimeout(PAUSE);
    if (!this.#left && this.#client === client) await this.connect();
  }
}
