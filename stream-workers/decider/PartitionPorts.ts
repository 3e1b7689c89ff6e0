import type { Fact } from '@c18n/platform/domain/Fact';
import type { Log } from '@c18n/platform/logging/Log';
import type { ClaimStore } from '@c18n/platform/ports/ClaimStore';
import type { CommitRecord, CommitResult, CommitStore } from '@c18n/platform/ports/CommitStore';
import type { Ledger } from '@c18n/platform/ports/Ledger';
import type { Outcome } from '@c18n/platform/ports/OutcomeStore';
import type { PartitionKey } from '@c18n/platform/ports/Store';
import type { DecidingPorts } from './DecidingPorts.ts';
import type { DomainRegistry } from './DomainRegistry.ts';

/** What the writer of a partition is given. */
export type PartitionPorts = DecidingPorts & {
  readonly registry: DomainRegistry;
  readonly partitions: number;
  /** So many commands must wait for a batch of them to be decided while another is being committed. */
  readonly aheadFrom: number;
  /** Opens the partition; rejects while its stream is paused, too. */
  readonly open: CommitStore['open'];
  readonly commit: (record: CommitRecord) => Promise<CommitResult>;
  /** Gives up claims of commands that are given back. */
  readonly releaseClaims: ClaimStore['release'];
  readonly ledger: Pick<Ledger, 'read'>;
  readonly publish: (key: PartitionKey, facts: readonly Fact[]) => Promise<void>;
  /** Tells whoever waits what became of these commands; `outcomes` are of those that were not decided before. */
  readonly decided: (commandIds: readonly string[], outcomes: readonly Outcome[]) => void;
  /** Another writer has committed to the partition. */
  readonly lost: (key: PartitionKey) => void;
  /** Tries until it works, waiting longer each time, or until given up. */
  readonly retry: <Result>(work: () => Promise<Result>, givenUp: () => boolean) => Promise<Result>;
  readonly backOff: (attempt: number) => Promise<void>;
  readonly log: Log;
};
