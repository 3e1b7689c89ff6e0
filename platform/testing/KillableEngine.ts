/** A real engine of a test's own, which it may kill. */
export type KillableEngine = {
  /** Stays the same over restarts. */
  readonly url: string;
  /** SIGKILL; resolves when the process is gone. */
  readonly kill: () => Promise<void>;
  /** Resolves when it answers again, on the same address and data. */
  readonly restart: () => Promise<void>;
  /** Ends it for good. */
  readonly stop: () => Promise<void>;
};
