import type { CommitRecord, CommitResult, CommitStore } from '@c18n/platform/ports/CommitStore';
import { StoreUnavailableError } from '@c18n/platform/store/StoreUnavailableError';

type Waiting = {
  readonly record: CommitRecord;
  readonly resolve: (result: CommitResult) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Joins the commits of many partitions: all that come while one commit is under way go together in the next, so that one
 * synchronisation of the disk serves them all (group commit). Where the store has commits of its own for each partition, nobody waits.
 */
export class Committer {
  readonly #commits: Pick<CommitStore, 'commit' | 'areIndependent'>;
  #waiting: Waiting[] = [];
  #running = false;

  constructor(commits: Pick<CommitStore, 'commit' | 'areIndependent'>) {
    this.#commits = commits;
  }

  async commit(record: CommitRecord): Promise<CommitResult> {
    if (this.#commits.areIndependent) return (await this.#commits.commit([record]))[0] ?? 'fenced';
    return await new Promise((resolve, reject) => {
      this.#waiting.push({ record, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    // Partitions that were woken by the same event get their records in before the first goes.
    await new Promise(setImmediate);
    while (this.#waiting.length > 0) {
      const together = this.#waiting;
      this.#waiting = [];
      await this.#commit(together);
    }
    this.#running = false;
  }

  async #commit(together: readonly Waiting[]): Promise<void> {
    try {
      const results = await this.#commits.commit(together.map(({ record }) => record));
      for (const [index, { resolve }] of together.entries()) resolve(results[index] ?? 'fenced');
    } catch (error) {
      // A fault in one record must not be the others'. In an outage it would only be the same again.
      const isFault = !(error instanceof StoreUnavailableError) && together.length > 1;
      if (isFault) for (const one of together) await this.#commit([one]);
      else for (const { reject } of together) reject(error);
    }
  }
}
