/** Words of a text from `first` to `last`, counted from 0, and how many of the terms are among them. */
export type Span = { readonly first: number; readonly last: number; readonly terms: number };

/**
 * The first span of at most `length` words among which as many different terms are as can be; null where there is none at all. It takes each
 * word once, and none after a span with all terms.
 *
 * @param matches which of the terms each word is, as bits
 * @param count how many terms there are
 */
export function bestSpan(matches: Iterable<number>, count: number, length: number): Span | null {
  /** Where each term was met last. */
  const met = new Array<number>(count).fill(Number.NEGATIVE_INFINITY);
  let best: Span | null = null;
  let index = -1;
  for (const bits of matches) {
    index += 1;
    if (bits === 0) continue;
    for (let term = 0; term < count; term += 1) if (bits & (1 << term)) met[term] = index;
    const near = met.filter((place) => place > index - length);
    if (near.length > (best?.terms ?? 0)) best = { first: Math.min(...near), last: index, terms: near.length };
    if (near.length === count) break;
  }
  return best;
}
