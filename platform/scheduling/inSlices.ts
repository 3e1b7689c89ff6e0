import { TimeSlice } from './TimeSlice.ts';

/**
 * Begins something for each item, in their order, without holding the event loop for long, and waits for all of it.
 *
 * @returns what it came to, in the order of the items; rejects as soon as one does
 */
export async function inSlices<Item, Result>(
  items: readonly Item[],
  begin: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const slice = new TimeSlice();
  const begun: Promise<Result>[] = [];
  for (const [index, item] of items.entries()) {
    const one = begin(item, index);
    // It may fail while others are still to begin; the whole fails at the end.
    one.catch(() => {});
    begun.push(one);
    if (slice.isOver) await slice.next();
  }
  return Promise.all(begun);
}
