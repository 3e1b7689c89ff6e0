import { randomUUID } from 'node:crypto';
import type { CommitRecord, PartitionState } from '@c18n/platform/ports/CommitStore';
import type { PartitionKey, Store } from '@c18n/platform/ports/Store';
import { BackupError } from '../backup/BackupError.ts';

/** What a commit of a backup can hold. */
export type Restored = Partial<Pick<CommitRecord, 'facts' | 'outcomes' | 'claimsKept'>>;

/** Writes what a backup holds as its partitions' one writer, by the same fenced commits as a decider. */
export class PartitionWriters {
  readonly #commits: Store['commits'];
  readonly #states = new Map<string, PartitionKey & PartitionState>();

  constructor(commits: Store['commits']) {
    this.#commits = commits;
  }

  /** Commits to a partition. Facts count as published: who follows reads them in the ledger. @throws BackupError where somebody else writes */
  async commit(key: PartitionKey, restored: Restored): Promise<void> {
    const { commit, number, commandsRead } = await this.#stateOf(key);
    const last = restored.facts?.at(-1)?.number ?? number;
    const record: CommitRecord = {
      ...{ facts: [], documents: [], outcomes: [], claimsKept: [], claimsFreed: [], deadLetters: [], ...restored },
      ...{ stream: key.stream, partition: key.partition, commit: commit + 1, attempt: randomUUID() },
      ...{ published: last, commandsRead },
    };
    const [result] = await this.#commits.commit([record]);
    if (result !== 'committed') throw new BackupError('somebody else writes to the installation');
    this.#remember(key, { commit: commit + 1, number: last, published: last, commandsRead });
  }

  /** Whether nobody else has committed to any partition that was written. */
  readonly areAlone = async (): Promise<boolean> => {
    for (const state of this.#states.values()) {
      if ((await this.#commits.open(state)).commit !== state.commit) return false;
    }
    return true;
  };

  async #stateOf(key: PartitionKey): Promise<PartitionState> {
    return this.#states.get(nameOf(key)) ?? this.#remember(key, await this.#commits.open(key));
  }

  #remember({ stream, partition }: PartitionKey, state: PartitionState): PartitionState {
    this.#states.set(nameOf({ stream, partition }), { stream, partition, ...state });
    return state;
  }
}

function nameOf({ stream, partition }: PartitionKey): string {
  return `${stream}/${partition}`;
}
