import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { Answer, Data } from './ask.ts';

/** The events of one subscription, as they come. */
export class Events {
  readonly received: Answer[] = [];
  readonly #dispose: () => unknown;
  #ended: { readonly error: unknown } | null = null;
  #changed = Promise.withResolvers<void>();

  /** Subscribes over a WebSocket of its own, which does not reconnect. `field` is the subscription's field. */
  constructor(url: string, token: string | null, query: string, variables: Record<string, unknown>) {
    const client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: token === null ? {} : { authorization: `Bearer ${token}` },
    });
    this.#dispose = () => client.dispose();
    client.subscribe<Record<string, unknown>>(
      { query, variables },
      {
        next: (answer) => {
          this.received.push(answer as unknown as Answer);
          this.#wake();
        },
        error: (error) => this.#end(error),
        complete: () => this.#end(null),
      },
    );
  }

  /** Resolves when so many events have come, with their data. Rejects where the stream ends before. */
  async take(count: number): Promise<readonly Data[]> {
    while (this.received.length < count) {
      if (this.#ended !== null)
        throw this.#ended.error ?? new Error(`the stream ended after ${this.received.length} events`);
      await this.#changed.promise;
    }
    return this.received.slice(0, count).map(({ data, errors }) => {
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return Object.values(data as object)[0] as Data;
    });
  }

  /** Resolves when the stream has ended, with what it ended by; null: it was completed. */
  async end(): Promise<unknown> {
    while (this.#ended === null) await this.#changed.promise;
    return this.#ended.error;
  }

  /** The position of the last event. */
  get position(): string | undefined {
    return this.received.at(-1)?.extensions?.position;
  }

  stop(): void {
    this.#dispose();
  }

  #end(error: unknown): void {
    this.#ended ??= { error };
    this.#wake();
  }

  #wake(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  }
}
