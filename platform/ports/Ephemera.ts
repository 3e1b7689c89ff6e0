/** What may be lost: counters, hints, caches. Memory in one process, Redis among several. */
export type Ephemera = {
  /** Adds to a counter that forgets itself `ttl` milliseconds after its first use, and returns the new sum. */
  readonly add: (counter: string, amount: number, ttl: number) => Promise<number>;
  readonly set: (key: string, value: string, ttl: number) => Promise<void>;
  readonly get: (key: string) => Promise<string | null>;
  /** Tells all present subscribers of a channel, at most once, with no promise. */
  readonly publish: (channel: string, message: string) => void;
  /** Listens to a channel until the returned function is called. */
  readonly subscribe: (channel: string, listener: (message: string) => void) => () => void;
  readonly close: () => Promise<void>;
};
