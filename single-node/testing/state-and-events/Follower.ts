import type { Client } from '@c18n/client/Client';
import { connect } from '@c18n/client/connect';
import { applyEvent } from '@c18n/client/reduce/applyEvent';
import { emptyState } from '@c18n/client/reduce/emptyState';
import type { State } from '@c18n/client/reduce/State';
import { writeResult } from '@c18n/client/reduce/writeResult';
import type { Actor } from '../Actor.ts';
import type { FollowedName } from './followed.ts';
import type { Horizon } from './Horizon.ts';
import { type Operations, operationsOf } from './operationsOf.ts';

type Data = Readonly<Record<string, unknown>>;

/** An event as it was told. `position` is where a client that has applied it goes on. */
export type ToldEvent = { readonly type: string; readonly data: Data; readonly position: string };

/** Events as they were taken: those that had happened before a horizon, which who follows a late feed is told as well, and the new ones. */
export type TakenEvents = { readonly old: readonly ToldEvent[]; readonly told: readonly ToldEvent[] };

type Told = { readonly data: Data | null; readonly errors: readonly Error[]; readonly position: string };

/** What was read, and where a client that has read it goes on. */
export type Reading = { readonly state: State; readonly data: Data; readonly position: string | null };

/** What somebody reads of one thing, and hears of it afterwards. */
export class Follower implements AsyncDisposable {
  readonly #operations: Operations;
  readonly #client: Client;
  readonly #variables: Data;
  #events: AsyncGenerator<Told, void> | null = null;

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
  async read(): Promise<Reading> {
    const { data, position } = await this.#client.query(this.snapshot.document, this.#variables);
    return { state: writeResult(emptyState, { ...this.snapshot, data }, emptyState), data, position };
  }

  /** Reads again until the feed has come so far that nothing from before the horizon will be told any more. */
  async readBeyond(horizon: Horizon): Promise<Reading> {
    for (;;) {
      const reading = await this.read();
      if (reading.position !== null && horizon.isReachedBy(reading.position)) return reading;
    }
  }

  /**
   * The next events after a position, or after those that were taken before: so many that happened beyond the horizon, and whatever
   * comes before them.
   */
  async take(count: number, after: string | null, horizon: Horizon): Promise<TakenEvents> {
    this.#events ??= this.#client.subscribe(this.#operations.events, this.#variables, { after });
    const [old, told]: [ToldEvent[], ToldEvent[]] = [[], []];
    while (told.length < count) {
      const event = await this.#next(this.#events);
      (horizon.hides(event.position) ? old : told).push(event);
    }
    return { old, told };
  }

  async #next(events: AsyncGenerator<Told, void>): Promise<ToldEvent> {
    const { value } = await events.next();
    if (!value?.data || value.errors.length > 0) throw new Error(`badly told: ${value?.errors.join()}`);
    const [event] = Object.values(value.data) as readonly { readonly __typename: string }[];
    return { type: String(event?.__typename), data: value.data, position: value.position };
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
