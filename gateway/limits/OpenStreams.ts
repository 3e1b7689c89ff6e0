import { CodedError } from '@c18n/platform/errors/CodedError';
import type { Viewer } from '@c18n/platform/subgraph/Viewer';
import type { ConnectionMeter } from '../metrics/ConnectionMeter.ts';
import { OpenCounts } from './OpenCounts.ts';

/** Bounds the subscriptions that one person has open, over all connections. Who is not signed in has them bounded by connection and address. */
export class OpenStreams {
  readonly #byPerson: OpenCounts;
  readonly #meter: ConnectionMeter;

  /** @param most of one person */
  constructor(most: number, meter: ConnectionMeter) {
    this.#byPerson = new OpenCounts(most);
    this.#meter = meter;
  }

  /** Counts one in. @throws CodedError TOO_MANY_STREAMS where there are as many as may be */
  enter(viewer: Viewer | null): void {
    if (viewer === null || this.#byPerson.enter(viewer.person)) return;
    this.#meter.capped('streams_per_person');
    throw new CodedError('TOO_MANY_STREAMS', 'You have as many subscriptions open as you may.');
  }

  /** Counts one out that was counted in. */
  leave(viewer: Viewer | null): void {
    if (viewer !== null) this.#byPerson.leave(viewer.person);
  }
}
