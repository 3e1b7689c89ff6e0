/** A gateway that is asked, ours or another. */
export type Contender = {
  readonly url: string;
  /** Seconds that it has used. */
  readonly cpuTime: () => Promise<number>;
};
