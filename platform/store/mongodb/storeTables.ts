import type { Binary, Collection, Db } from 'mongodb';
import type { Stream } from '../../domain/streams.ts';
import type { CommandsRead, DeadLetter } from '../../ports/CommitStore.ts';
import type { Outcome } from '../../ports/OutcomeStore.ts';
import type { FactRow } from './factRow.ts';

/** A commit: the unique id is the compare-and-set of a partition's writers. It is kept for ever, without its body once it is applied. */
export type RecordRow = {
  /** `<stream>/<partition>/<commit>` */
  readonly _id: string;
  readonly commit: number;
  readonly attempt: string;
  /** The number of the partition's last fact after it. */
  readonly number: number;
  readonly published: number;
  readonly commandsRead: CommandsRead | null;
  /** How many further parts the body has in `recordPart`. */
  readonly parts: number;
  /** What there is to apply, as JSON; absent once it has been applied. */
  readonly body?: Binary;
};

/** What did not fit into a record: the server takes 16 MB a document. */
export type RecordPartRow = {
  /** `<stream>/<partition>/<commit>/<attempt>/<index>` */
  readonly _id: string;
  /** `<stream>/<partition>` */
  readonly partition: string;
  readonly commit: number;
  readonly bytes: Binary;
};

/** How far a partition's ledger goes, and the last commit; behind the records at times, and a moment ahead of the ledger, but never of the views. */
export type HeadRow = {
  /** `<stream>/<partition>` */
  readonly _id: string;
  readonly stream: Stream;
  readonly partition: number;
  readonly commit: number;
  readonly number: number;
};

/** An outcome; the commit that it came with guards it against an earlier one. */
export type OutcomeRow = Omit<Outcome, 'commandId'> & { readonly _id: string; readonly commit: number };

/** A claim; `submission` took it last, at `time`, in milliseconds since the epoch. Claims made before they had one lack it. */
export type ClaimRow = {
  readonly _id: string;
  readonly owner: string;
  readonly submission?: string | null;
  readonly kept: boolean;
  readonly time: number;
};

/** A dead letter; the id sorts those of a partition by their age. */
export type DeadLetterRow = Omit<DeadLetter, 'command'> & { readonly _id: string; readonly command: string };

/** A last value, as JSON. */
export type LastValueRow = { readonly _id: string; readonly version: number; readonly value: string };

/** Which generation of a stream's views is read and written. Numbers are never given twice. */
export type GenerationRow = {
  readonly _id: Stream;
  readonly current: number;
  readonly building: number | null;
  readonly last: number;
};

/** The declared indexes that a collection of views was made with. */
export type ShapeRow = {
  /** The collection's name in the database. */
  readonly _id: string;
  readonly stream: Stream;
  readonly generation: number;
  readonly shape: string;
};

/** The collections of a store, but for those of the views (`viewCollection.ts`). */
export type StoreTables = {
  readonly records: Collection<RecordRow>;
  readonly recordParts: Collection<RecordPartRow>;
  readonly heads: Collection<HeadRow>;
  readonly ledger: Collection<FactRow>;
  readonly outcomes: Collection<OutcomeRow>;
  readonly claims: Collection<ClaimRow>;
  readonly deadLetters: Collection<DeadLetterRow>;
  readonly lastValues: Collection<LastValueRow>;
  readonly generations: Collection<GenerationRow>;
  readonly shapes: Collection<ShapeRow>;
  readonly installation: Collection<{ readonly _id: string; readonly value: number }>;
};

export function storeTables(database: Db): StoreTables {
  return {
    records: database.collection('record'),
    recordParts: database.collection('recordPart'),
    heads: database.collection('head'),
    ledger: database.collection('ledger'),
    outcomes: database.collection('outcome'),
    claims: database.collection('claim'),
    deadLetters: database.collection('deadLetter'),
    lastValues: database.collection('lastValue'),
    generations: database.collection('generation'),
    shapes: database.collection('shape'),
    installation: database.collection('installation'),
  };
}
