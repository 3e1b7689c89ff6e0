import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chunksOf } from './chunksOf.ts';

test('requests hold all entries in order, and none is too large unless a single entry is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 3_000_000 }), { maxLength: 12 }),
      fc.integer({ min: 0, max: 1_200 }),
      (sizes, small) => {
        const lengths = [...sizes, ...Array.from({ length: small }, () => 10)];
        const documents = lengths.map((length, index) => ({
          id: `${index}`,
          version: 1,
          source: { text: { length, toJSON: () => 'x'.repeat(length) } },
        }));
        const chunks = chunksOf(documents);
        expect(chunks.flat()).toEqual(documents);
        for (const chunk of chunks) {
          const characters = chunk.reduce((sum, { id }) => sum + (lengths[Number(id)] ?? 0), 0);
          expect(chunk.length).toBeLessThanOrEqual(500);
          expect(chunk.length === 1 || characters <= 2_000_000).toBe(true);
        }
      },
    ),
    { numRuns: 30 },
  );
});
