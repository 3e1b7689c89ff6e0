/** A real engine that keeps its data, and that a test may kill. */
export type KillableEngine = {
  /** Stays the same over restarts. */
  readonly url: string;
  /** SIGKILL; resolves when the process is gone. */
  readonly kill: () => Promise<void>;
  /** Resolves when it answers again, on the same address and data. */
  readonly restart: () => Promise<void>;
};
