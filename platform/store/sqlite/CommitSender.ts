import type { Collection } from '../../domain/defineCollection.ts';
import type { CommitRecord, CommitResult } from '../../ports/CommitStore.ts';
import { commitPieces } from './commitPieces.ts';
import { commitSteps } from './commitSteps.ts';

/** Calls a function of the writing thread. */
type Write = <Result>(name: string, ...args: readonly unknown[]) => Promise<Result>;

/**
 * Hands commits to the writing thread in pieces, with a turn of the event loop between: a commit may be of any size, and must not hold up
 * everybody else while its rows are made and copied. The thread does nothing before it has them all.
 */
export class CommitSender {
  readonly #collections: ReadonlyMap<string, Collection>;
  readonly #write: Write;
  #sequence = 0;

  constructor(collections: ReadonlyMap<string, Collection>, write: Write) {
    this.#collections = collections;
    this.#write = write;
  }

  /** @see CommitStore.commit */
  async commit(records: readonly CommitRecord[]): Promise<readonly CommitResult[]> {
    const pieces = commitPieces(commitSteps(records, this.#collections));
    const id = ++this.#sequence;
    let staged = 0;
    try {
      for (;;) {
        const piece = pieces.next();
        if (piece.done) return await this.#write('commit', id, staged, piece.value);
        // Its answer comes in a later turn.
        await this.#write('stage', id, piece.value);
        staged += 1;
      }
    } catch (error) {
      if (staged > 0) await this.#write('unstage', id).catch(() => {});
      throw error;
    }
  }
}
