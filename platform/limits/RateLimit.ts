/** So much is allowed in any stretch of time of this length. */
export type RateLimit = {
  /** Tells its counters apart from those of other limits. */
  readonly name: string;
  readonly most: number;
  /** Milliseconds. */
  readonly window: number;
  /**
   * So much is taken ahead with what is charged, and spent by the same process without asking the others. What it has not spent yet is
   * missing to the others meanwhile: a small part of `most`. None where it is absent.
   */
  readonly ahead?: number;
};
