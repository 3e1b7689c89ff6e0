import type { Stream } from '../domain/streams.ts';

/** A command on its way to the decider. Its envelope follows CloudEvents 1.0; personal fields are sealed. */
export type SubmittedCommand = {
  readonly id: string;
  readonly type: string;
  readonly stream: Stream;
  readonly partition: number;
  readonly place: string;
  readonly actor: string;
  /** Milliseconds since the epoch. Older than seven days: refused as `EXPIRED`. */
  readonly time: number;
  /** The HMAC of the input as it was sent. */
  readonly fingerprint: string;
  /** A random id of this submission. */
  readonly submission: string;
  /** Where it is refused, another submission of the same id is decided anew. */
  readonly retriable?: true;
  readonly wordsOf: string | null;
  readonly data: object;
};
