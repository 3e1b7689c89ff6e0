/** The rows of a table after a key, in the order of the keys, at most so many. */
export function rowsAfter<Row>(
  table: Iterable<readonly [key: string, row: Row]>,
  after: string,
  limit: number,
): readonly (readonly [key: string, row: Row])[] {
  return [...table]
    .filter(([key]) => key > after)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .slice(0, limit);
}
