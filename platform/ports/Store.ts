import type { Stream } from '../domain/streams.ts';
import type { ClaimStore } from './ClaimStore.ts';
import type { CommitStore } from './CommitStore.ts';
import type { DocumentStore } from './DocumentStore.ts';
import type { GenerationStore } from './GenerationStore.ts';
import type { ScannedLastValueStore } from './LastValueStore.ts';
import type { Ledger } from './Ledger.ts';
import type { OutcomeStore } from './OutcomeStore.ts';

/** The record of an installation and the views that queries read, as narrow ports over one engine. */
export type Store = {
  readonly commits: CommitStore;
  readonly documents: DocumentStore;
  readonly ledger: Ledger;
  readonly outcomes: OutcomeStore;
  readonly claims: ClaimStore;
  readonly lastValues: ScannedLastValueStore;
  readonly generations: GenerationStore;
  /** Fixed when the installation was created: how many partitions each stream has. */
  readonly partitions: number;
  readonly close: () => Promise<void>;
};

/** One partition of one stream. */
export type PartitionKey = { readonly stream: Stream; readonly partition: number };
