/** Where the results of one operation go: a connection, under the operation's id. None of these throws or waits. */
export type EventSink = {
  /**
   * Takes the JSON of a result (see `EncodedEvent.payload`).
   *
   * @returns whether it takes more at once; else `resume` of the operation is called when it does
   */
  readonly take: (payload: string) => boolean;
  /** Nothing more comes. */
  readonly complete: () => void;
  /** Nothing more comes, because of this. */
  readonly fail: (error: unknown) => void;
};
