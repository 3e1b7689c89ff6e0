import type { CommitStep } from './commitSteps.ts';

/** Characters of one piece, as `weightOf` counts them: making and sending so much takes about a millisecond. */
export const PIECE_WEIGHT = 192 * 1024;
/** What a column weighs besides its characters: a short one takes about as long as so many. */
const COLUMN_WEIGHT = 16;

/**
 * Divides steps into pieces, in order. None weighs more than {@link PIECE_WEIGHT}, unless a single step does.
 *
 * @returns the last piece; the others are yielded, so that whoever sends one knows whether more will come without making it
 */
export function* commitPieces(steps: Iterable<CommitStep>): Generator<readonly CommitStep[], readonly CommitStep[]> {
  let piece: CommitStep[] = [];
  let weight = 0;
  for (const step of steps) {
    const added = weightOf(step);
    if (piece.length > 0 && weight + added > PIECE_WEIGHT) {
      yield piece;
      piece = [];
      weight = 0;
    }
    piece.push(step);
    weight += added;
  }
  return piece;
}

/** About how long it takes to send a step, in characters. */
export function weightOf([, row]: CommitStep): number {
  let weight = 0;
  for (const column of row) weight += COLUMN_WEIGHT + (typeof column === 'string' ? column.length : 0);
  return weight;
}
