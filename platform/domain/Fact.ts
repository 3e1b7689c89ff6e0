import type { Stream } from './streams.ts';

/** A fact as it is recorded: decided, unique, numbered without gaps within its partition. The envelope follows CloudEvents 1.0. */
export type Fact<Data = unknown> = {
  /** Unique for ever: the id of the command that caused it and the fact's index in that decision. */
  readonly id: string;
  /** `c18n.<domain>.<PastTense>` */
  readonly type: string;
  readonly stream: Stream;
  readonly partition: number;
  /** Dense within the partition: 1, 2, 3 … */
  readonly number: number;
  /** The place it was decided in. */
  readonly place: string;
  /** The id of the thing it tells about. */
  readonly subject: string;
  /** Who caused it: a person's id or a worker's name. */
  readonly actor: string;
  /** When it was decided, in milliseconds since the epoch. */
  readonly time: number;
  /** The person under whose key the personal fields of `data` are sealed; null where there are none. */
  readonly wordsOf: string | null;
  /** As the definition's schema says; personal fields sealed. */
  readonly data: Data;
};
