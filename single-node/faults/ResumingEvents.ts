import type { Actor } from '../testing/Actor.ts';
import type { Data } from '../testing/ask.ts';
import type { Events } from '../testing/Events.ts';
import type { RestartingNode } from './RestartingNode.ts';

/** Follows a subscription through the ends of its server: when the socket is gone it comes back with the last position that it got. */
export class ResumingEvents {
  readonly heard: Data[] = [];
  readonly #node: Pick<RestartingNode, 'ready'>;
  readonly #actor: Actor;
  readonly #query: string;
  #variables: Readonly<Record<string, unknown>>;
  #resumed = -1;

  /** @param variables with the position to begin at as `after` */
  constructor(
    node: Pick<RestartingNode, 'ready'>,
    actor: Actor,
    query: string,
    variables: Readonly<Record<string, unknown>>,
  ) {
    this.#node = node;
    this.#actor = actor;
    this.#query = query;
    this.#variables = variables;
  }

  /** How often it had to come back. */
  get resumed(): number {
    return this.#resumed;
  }

  /** Hears everything up to the first event that is the last one wanted. */
  async hearUntil(isLast: (event: Data) => boolean): Promise<readonly Data[]> {
    while (!this.heard.some(isLast)) {
      await this.#node.ready;
      this.#resumed += 1;
      const events = this.#actor.follow(this.#query, this.#variables);
      await this.#hear(events, isLast).catch((error) => expectCut(error, events));
      this.#variables = { ...this.#variables, after: events.position ?? this.#variables.after };
      events.stop();
    }
    return this.heard;
  }

  async #hear(events: Events, isLast: (event: Data) => boolean): Promise<void> {
    for (let count = 1; ; count++) {
      const event = (await events.take(count)).at(-1) as Data;
      this.heard.push(event);
      if (isLast(event)) return;
    }
  }
}

/** A server that is killed ends its sockets without a word; an error that it tells is no such end. */
function expectCut(error: unknown, { received }: Events): void {
  if (Array.isArray(error) || received.some(({ errors }) => errors !== undefined)) throw error;
}
