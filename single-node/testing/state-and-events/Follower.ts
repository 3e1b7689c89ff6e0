import type { Client } from '@c18n/client/Client';
import { connect } from '@c18n/client/connect';
import { applyEvent } from '@c18n/client/reduce/applyEvent';
import { emptyState } from '@c18n/client/reduce/emptyState';
import type { State } from '@c18n/client/reduce/State';
import { writeResult } from '@c18n/client/reduce/writeResult';
import type { Actor } from '../Actor.ts';
import type { FollowedName } from './followed.ts';
import { type Operations, operationsOf } from './operationsOf.ts';

type Data = Readonly<Record<string, unknown>>;

/** An event as it was told. */
export type ToldEvent = { readonly type: string; readonly data: Data };

/** What somebody reads of one thing, and hears of it afterwards. */
export class Follower implements AsyncDisposable {
  readonly #operations: Operations;
  readonly #client: Client;
  readonly #variables: Data;
  #events: AsyncGenerator<{ readonly data: Data | null; readonly errors: readonly Error[] }, void> | null = null;

  constructor(name: FollowedName, { url, token }: Actor, id: string | undefined) {
    this.#operations = operationsOf(name);
    this.#client = connect({ url: `${url}/graphql`, token });
    this.#variables = id === undefined ? {} : { id };
  }

  /** The query of everything. */
  get snapshot(): { readonly document: Operations['snapshot']; readonly variables: Data } {
    return { document: this.#operations.snapshot, variables: this.#variables };
  }

  /** Reads everything, as somebody who knew nothing. */
  async read(): Promise<{ readonly state: State; readonly data: Data; readonly position: string | null }> {
    const { data, position } = await this.#client.query(this.snapshot.document, this.#variables);
    return { state: writeResult(emptyState, { ...this.snapshot, data }), data, position };
  }

  /** The next events after a position, or after those that were taken before. */
  async take(count: number, after: string | null): Promise<readonly ToldEvent[]> {
    this.#events ??= this.#client.subscribe(this.#operations.events, this.#variables, { after });
    const taken: ToldEvent[] = [];
    while (taken.length < count) {
      const { value } = await this.#events.next();
      if (!value?.data || value.errors.length > 0) throw new Error(`badly told: ${value?.errors.join()}`);
      const [event] = Object.values(value.data) as readonly { readonly __typename: string }[];
      taken.push({ type: String(event?.__typename), data: value.data });
    }
    return taken;
  }

  /** What is known after events. */
  apply(state: State, events: readonly ToldEvent[]): State {
    const { events: document } = this.#operations;
    return events.reduce(
      (before, { data }) => applyEvent(before, { document, variables: this.#variables, data }),
      state,
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#client.close();
  }
}
