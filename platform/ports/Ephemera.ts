/**
 * What may be lost: counters, hints, caches. Memory in one process, Redis among several.
 *
 * Nothing here rejects or waits for long in an outage of what keeps it, because nothing that is asked may depend on it. What holds then is
 * said at each function; a limit stays a limit (each process counts for itself: neither nobody is limited nor everybody locked out).
 */
export type Ephemera = {
  /**
   * Adds a whole number to a counter that forgets itself `ttl` milliseconds after its first use, and returns the new sum. None is below 0,
   * and one that is 0 takes no room: its next use is its first. The sum is of all processes; in an outage, of this one during the outage.
   */
  readonly add: (counter: string, amount: number, ttl: number) => Promise<number>;
  /** Keeps a value for `ttl` milliseconds; lost in an outage, so that an earlier value may be read again after it. */
  readonly set: (key: string, value: string, ttl: number) => Promise<void>;
  /** A value that was set; null where there is none, or in an outage. */
  readonly get: (key: string) => Promise<string | null>;
  /** Tells all present subscribers of a channel, at most once, with no promise; those in this process also in an outage. */
  readonly publish: (channel: string, message: string) => void;
  /** Listens to a channel until the returned function is called, across outages. Others are heard soon after, not at once. */
  readonly subscribe: (channel: string, listener: (message: string) => void) => () => void;
  readonly close: () => Promise<void>;
};
