import type { Fact } from '../domain/Fact.ts';
import type { CommandsRead, PartitionState } from './CommitStore.ts';
import type { PartitionKey } from './Store.ts';
import type { SubmittedCommand } from './SubmittedCommand.ts';

/** A command as it comes off its partition's queue, with the place in the queue after it. */
export type QueuedCommand = { readonly command: SubmittedCommand; readonly read: CommandsRead | null };

/** What a writer gives the transport, to be told of partitions and their commands. */
export type PartitionWriter = {
  /** The partition is this writer's from now on. Resolves, with where it stands, when commands may come. */
  readonly assigned: (key: PartitionKey) => Promise<PartitionState>;
  /** It is no longer. Resolves when no commit of it is under way any more. */
  readonly revoked: (key: PartitionKey) => Promise<void>;
  /** Takes commands of an assigned partition, in order. Resolves as soon as more may come; it does not wait for their decision. */
  readonly commands: (key: PartitionKey, commands: readonly QueuedCommand[]) => Promise<void>;
};

/** Moves commands in and facts out, each at least once and in order per partition. The record is the store; this can lose its memory. */
export type Transport = {
  /** Queues a command; resolved: it will be decided. @throws TransportUnavailableError: it is not known whether it was queued */
  readonly submit: (command: SubmittedCommand) => Promise<void>;
  /** Offers to write partitions. Each partition has at most one writer that may believe to be its writer and be right. */
  readonly write: (writer: PartitionWriter) => Promise<{ readonly stop: () => Promise<void> }>;
  /** Publishes facts of one partition, in order; resolved: acknowledged. */
  readonly publish: (key: PartitionKey, facts: readonly Fact[]) => Promise<void>;
  /** Hears published facts of all partitions from now on: repeats, gaps and lost tails possible. See `following/`. */
  readonly listen: (listener: (facts: readonly Fact[]) => void) => Promise<{ readonly stop: () => Promise<void> }>;
  readonly close: () => Promise<void>;
};
