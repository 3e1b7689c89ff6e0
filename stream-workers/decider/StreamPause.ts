/** Nobody commits to a stream for a while. */
export type StreamPause = {
  /** Whether nobody has committed since it began. False: it ended before its time, because whoever asked for it was too slow. */
  readonly isIntact: () => Promise<boolean>;
  /** Lets the stream go on. */
  readonly end: () => Promise<void>;
};
