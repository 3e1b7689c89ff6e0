import type { Stream } from '../domain/streams.ts';

/** What became of a command. */
export type Outcome = {
  readonly commandId: string;
  /** `FAILED`: it could not be decoded, or its decision threw. Nothing changed, and the same id may be submitted again. */
  readonly state: 'DONE' | 'REFUSED' | 'FAILED';
  /** The HMAC of the input as it was sent: another input under the same id is a mistake of the sender. */
  readonly fingerprint: string;
  /**
   * The submission that was decided. What is not final (see `isFinal`) answers only the submissions that it names: those that came to such
   * an outcome one after the other, the last ten.
   */
  readonly submissions: readonly string[];
  readonly actor: string;
  readonly type: string;
  readonly place: string;
  /** Of a refusal: the same id may be submitted again, and is decided anew then. */
  readonly retriable?: true;
  /** Why it was refused, and which input fields it is about. */
  readonly refused: { readonly code: string; readonly fields: readonly string[] } | null;
  /** The last fact number of the partition once it was decided: reading at or after it sees what the command did. */
  readonly position: { readonly stream: Stream; readonly partition: number; readonly number: number };
  /** Milliseconds since the epoch. */
  readonly time: number;
};

/** The outcomes of commands, kept 30 days. */
export type OutcomeStore = {
  /** Those of the given commands that have one, in no order. */
  readonly find: (commandIds: readonly string[]) => Promise<readonly Outcome[]>;
  /** Forgets outcomes older than the given time. */
  readonly prune: (before: number) => Promise<void>;
  /** Those after a command's id, in the order of the ids: what is written meanwhile may be missing. For backups. */
  readonly scan: (afterCommandId: string, limit: number) => Promise<readonly Outcome[]>;
};
