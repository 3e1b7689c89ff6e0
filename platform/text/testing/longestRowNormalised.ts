import { vi } from 'vitest';

/** How many marks follow each other at most in anything that is given to `String.prototype.normalize` while `run` runs, in UTF-16 units. */
export function longestRowNormalised(run: () => unknown): number {
  const normalize = vi.spyOn(String.prototype, 'normalize');
  try {
    run();
    const rows = normalize.mock.contexts.flatMap((text) => String(text).split(/[^\p{M}\uff9e\uff9f]|\u034f/u));
    return rows.reduce((longest, { length }) => Math.max(longest, length), 0);
  } finally {
    normalize.mockRestore();
  }
}
