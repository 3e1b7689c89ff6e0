/** The result of one event as it goes out, to everybody of a group alike. */
export type EncodedEvent = {
  /** The number of the fact of the followed place after which a client that has this continues. */
  readonly number: number;
  /** A hint is live only: it cannot be read again. */
  readonly isHint: boolean;
  /** The JSON of the result: its UTF-8 bytes, one a character, so that frames are made by joining strings and written as `latin1`. */
  readonly payload: string;
};
