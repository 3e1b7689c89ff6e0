/** So much is allowed in any stretch of time of this length. */
export type RateLimit = {
  /** Tells its counters apart from those of other limits. */
  readonly name: string;
  readonly most: number;
  /** Milliseconds. */
  readonly window: number;
};
