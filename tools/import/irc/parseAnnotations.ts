/** Replies: from a line to the lines that it answers, as listed. Lines count from 0. */
export type Replies = ReadonlyMap<number, readonly number[]>;

/**
 * Reads annotations, lines of the form `a b -`: line b answers line a, which is the earlier one; a line that is listed with itself begins
 * a conversation and answers nothing.
 */
export function parseAnnotations(source: string): Replies {
  const replies = new Map<number, number[]>();
  for (const [, first, second] of source.matchAll(/^(\d+) (\d+) -/gm)) {
    const [earlier, later] = [Number(first), Number(second)].toSorted((one, other) => one - other) as [number, number];
    if (earlier === later) continue;
    replies.set(later, [...(replies.get(later) ?? []), earlier]);
  }
  return replies;
}
