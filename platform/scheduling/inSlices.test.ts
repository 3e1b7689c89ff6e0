import { describe, expect, test } from 'vitest';
import { inSlices } from './inSlices.ts';

/** Holds the event loop for longer than a slice is. */
function work(): void {
  const end = performance.now() + 4;
  while (performance.now() < end);
}

describe('work in slices', () => {
  test('begins in order and lets others have their turn meanwhile', async () => {
    const seen: string[] = [];
    setImmediate(() => seen.push('others'));
    const results = await inSlices(['a', 'b', 'c'], async (item, index) => {
      seen.push(item);
      work();
      return `${item}${index}`;
    });
    expect(results).toEqual(['a0', 'b1', 'c2']);
    expect(seen.filter((one) => one !== 'others')).toEqual(['a', 'b', 'c']);
    expect(seen.indexOf('others')).toBeLessThan(seen.indexOf('c'));
  });

  test('begins all, and fails if one of them does', async () => {
    const begun: number[] = [];
    const failing = inSlices([0, 1, 2], async (item) => {
      begun.push(item);
      work();
      if (item === 0) throw new Error('the first');
    });
    await expect(failing).rejects.toThrow('the first');
    expect(begun).toEqual([0, 1, 2]);
  });
});
