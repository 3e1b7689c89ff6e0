import type { Free } from '../domain/defineCommand.ts';
import type { Fact } from '../domain/Fact.ts';
import type { StoredDocument } from './DocumentStore.ts';
import type { Outcome } from './OutcomeStore.ts';
import type { PartitionKey } from './Store.ts';

/** Where a partition stands, as its next writer finds it. */
export type PartitionState = {
  /** The number of the last commit; 0 before the first. */
  readonly commit: number;
  /** The number of the last fact; 0 before the first. */
  readonly number: number;
  /** Facts up to this number are known to have been published. */
  readonly published: number;
  /** How far the command queue has been decided: the topic's generation and the next offset to read; null where the transport needs none. */
  readonly commandsRead: CommandsRead | null;
};

export type CommandsRead = { readonly generation: string; readonly offset: string };

/** A command that could not be decided, kept with the reason so that it can be looked at and submitted again. Personal fields sealed. */
export type DeadLetter = {
  readonly commandId: string;
  readonly time: number;
  readonly reason: string;
  readonly command: unknown;
};

/** One batch of decisions about one partition. It takes effect whole or not at all. */
export type CommitRecord = PartitionKey & {
  /** The last seen commit + 1. This is the fence: a record whose commit exists already is refused. */
  readonly commit: number;
  /** A random id of this attempt, to recognise one's own record after an answer was lost. */
  readonly attempt: string;
  readonly facts: readonly Fact[];
  readonly documents: readonly StoredDocument[];
  readonly outcomes: readonly Outcome[];
  /** Claims that the batch's decisions took and now keep for good; guarded by their owner. */
  readonly claimsKept: readonly Free[];
  readonly claimsFreed: readonly Free[];
  readonly deadLetters: readonly DeadLetter[];
  readonly published: number;
  readonly commandsRead: CommandsRead | null;
};

/** `fenced`: another writer has committed since; nothing of this record took effect, and nothing in memory is true any more. */
export type CommitResult = 'committed' | 'fenced';

/** Atomic, fenced commits. Durable when answered: a commit that was answered survives a crash of process and machine. */
export type CommitStore = {
  /** Finishes what a former writer left unapplied, then tells where the partition stands. */
  readonly open: (key: PartitionKey) => Promise<PartitionState>;
  /**
   * Commits one record for each of several partitions; the results come in the same order. One may be fenced while others commit.
   *
   * @throws StoreUnavailableError when it is not known whether they took effect: open the partitions again to find out
   */
  readonly commit: (records: readonly CommitRecord[]) => Promise<readonly CommitResult[]>;
  /** Whether each partition has commits of its own, so that nothing is gained by waiting until several can go together. */
  readonly areIndependent?: boolean;
  /** The dead letters, newest first. */
  readonly deadLetters: (limit: number) => Promise<readonly DeadLetter[]>;
};
