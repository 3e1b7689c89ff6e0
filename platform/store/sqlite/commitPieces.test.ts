import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commitPieces, PIECE_WEIGHT, weightOf } from './commitPieces.ts';
import type { CommitStep } from './commitSteps.ts';

const stepOf = (length: number): CommitStep => ['outcome', ['id', 1, 'x'.repeat(length)]];

function piecesOf(steps: Iterable<CommitStep>) {
  const pieces = commitPieces(steps);
  const yielded: (readonly CommitStep[])[] = [];
  for (;;) {
    const piece = pieces.next();
    if (piece.done) return { yielded, last: piece.value };
    yielded.push(piece.value);
  }
}

test('pieces hold all steps in order, and none is too heavy unless a single step is', () => {
  const length = fc.oneof(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 2 * PIECE_WEIGHT }));
  fc.assert(
    fc.property(fc.array(length, { maxLength: 40 }), fc.integer({ min: 0, max: 4_000 }), (lengths, small) => {
      const steps = [...lengths, ...Array.from({ length: small }, () => 1)].map(stepOf);
      const { yielded, last } = piecesOf(steps);
      expect([...yielded, last].flat()).toEqual(steps);
      for (const piece of [...yielded, last]) {
        const weight = piece.reduce((sum, step) => sum + weightOf(step), 0);
        expect(piece.length <= 1 || weight <= PIECE_WEIGHT).toBe(true);
      }
      // As few as possible: what comes next would not have fitted.
      for (const [index, piece] of yielded.entries()) {
        const [next] = yielded[index + 1] ?? last;
        const weight = [...piece, next as CommitStep].reduce((sum, step) => sum + weightOf(step), 0);
        expect(weight).toBeGreaterThan(PIECE_WEIGHT);
      }
    }),
    { numRuns: 50 },
  );
});

test('many short columns weigh, too', () => {
  const steps = Array.from({ length: 10_000 }, () => stepOf(0));
  expect(piecesOf(steps).yielded.length).toBeGreaterThan(1);
});
