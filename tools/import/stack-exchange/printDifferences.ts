import type { Difference } from './findDifferences.ts';

const LONGEST_TABLE = 50;

/** A table of what is not as the dump has it, for a terminal. */
export function printDifferences(differences: readonly Difference[]): string {
  if (differences.length === 0) return 'Votes, comments and accepted answers are as in the dump: no differences.';
  const rows = [
    ['item', 'of', 'dump', 'here'],
    ...differences.slice(0, LONGEST_TABLE).map(({ item, of, dump, here }) => [item, of, `${dump}`, `${here}`]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const more = differences.length - LONGEST_TABLE;
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}
