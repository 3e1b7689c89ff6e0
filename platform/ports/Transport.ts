import type { Fact } from '../domain/Fact.ts';
import type { CommandsRead, PartitionState } from './CommitStore.ts';
import type { PartitionKey } from './Store.ts';
import type { SubmittedCommand } from './SubmittedCommand.ts';

/** Why a command was given back: the disk is full, or the partition was lost to another writer. It did not happen. */
export type AbandonReason = 'full' | 'lost';

/** A command as it comes off its partition's queue. */
export type QueuedCommand = {
  readonly command: SubmittedCommand;
  /** About how many characters it has. */
  readonly size: number;
  /** The place in the queue after it; null where the transport needs none. */
  readonly read: CommandsRead | null;
  /** Gives the command back to its sender; only a transport that promised nothing allows it. */
  readonly abandon?: (reason: AbandonReason) => void;
};

/** What a writer gives the transport, to be told of partitions and their commands. */
export type PartitionWriter = {
  /** The partition is this writer's from now on. Resolves, with where it stands, when commands may come. */
  readonly assigned: (key: PartitionKey) => Promise<PartitionState>;
  /** It is no longer; what is not decided yet is dropped. Resolves when no commit of it is under way any more. */
  readonly revoked: (key: PartitionKey) => Promise<void>;
  /** Takes commands of an assigned partition, in order. Resolves as soon as more may come; it does not wait for their decision. */
  readonly commands: (key: PartitionKey, commands: readonly QueuedCommand[]) => Promise<void>;
};

/** A writer's part among the writers. */
export type WriterMembership = {
  /** The writer found that another has committed to the partition: it dropped what it had and asks for the partition's commands anew, if it is still its. */
  readonly lost: (key: PartitionKey) => void;
  /** Gives all partitions back. */
  readonly stop: () => Promise<void>;
};

/**
 * How facts are heard: `at once`, which is what is meant where nothing is said, or `gathered`: those of a quarter of a second may come
 * together, which costs a transport that fetches far less, for work that nobody waits for.
 */
export type ListeningPace = 'at once' | 'gathered';

/** Moves commands in and facts out, each at least once and in order per partition. The record is the store; this can lose its memory. */
export type Transport = {
  /**
   * Queues a command; resolved: it will be decided, unless `abandoned` is called, which only a transport without memory does.
   *
   * @throws CodedError OVERLOADED where too much waits already; TransportUnavailableError where it is not known whether it was queued
   */
  readonly submit: (command: SubmittedCommand, abandoned: (reason: AbandonReason) => void) => Promise<void>;
  /** Offers to write partitions. Of several that believe to be a partition's writer the store lets one commit. */
  readonly write: (writer: PartitionWriter) => Promise<WriterMembership>;
  /** Publishes facts of one partition, in order; resolved: acknowledged. */
  readonly publish: (key: PartitionKey, facts: readonly Fact[]) => Promise<void>;
  /** Hears published facts of all partitions from now on: repeats, gaps and lost tails possible. See `following/`. */
  readonly listen: (
    listener: (facts: readonly Fact[]) => void,
    pace?: ListeningPace,
  ) => Promise<{ readonly stop: () => Promise<void> }>;
  readonly close: () => Promise<void>;
};
