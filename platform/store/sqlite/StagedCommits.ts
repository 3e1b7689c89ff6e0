import type { CommitStep } from './commitSteps.ts';

/** Pieces of commits that came before their last. They do nothing until it does. */
export class StagedCommits {
  readonly #pieces = new Map<number, (readonly CommitStep[])[]>();

  stage(id: number, piece: readonly CommitStep[]): void {
    const pieces = this.#pieces.get(id);
    if (pieces === undefined) this.#pieces.set(id, [piece]);
    else pieces.push(piece);
  }

  /** Forgets those of a commit that will not be made. */
  unstage(id: number): void {
    this.#pieces.delete(id);
  }

  /**
   * The steps of a whole commit, in order.
   *
   * @param staged so many pieces came before the last
   * @throws Error where some are gone with the thread that had them: it was started anew since
   */
  *take(id: number, staged: number, last: readonly CommitStep[]): Generator<CommitStep, void> {
    const pieces = this.#pieces.get(id) ?? [];
    this.#pieces.delete(id);
    if (pieces.length !== staged) throw new Error(`${pieces.length} of ${staged} pieces of a commit are there`);
    for (const piece of pieces) yield* piece;
    yield* last;
  }
}
