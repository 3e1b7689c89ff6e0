import type { Topics } from '../events/Topics.ts';
import type { TestedFederation } from '../federation/TestedFederation.ts';

/** A gateway over a federation. */
export type RunningServer = AsyncDisposable & {
  /** Where it answers by HTTP, and by WebSockets with another scheme. */
  readonly url: string;
  /** Where it answers WebSockets. */
  readonly socketUrl: string;
};

/** A gateway that is tried: starts it over a federation, whose events come from `topics`. */
export type StartServer = (federation: TestedFederation, topics: Topics) => Promise<RunningServer>;
