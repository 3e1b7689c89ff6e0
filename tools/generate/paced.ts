export type Pace = {
  /** How many there are in all. */
  readonly total: number;
  /** So many come at once, before the pace begins. */
  readonly atOnce: number;
  /** So many a second from then on. */
  readonly perSecond: number;
  /** In milliseconds. */
  readonly now: () => number;
  readonly wait: (pause: number) => Promise<unknown>;
};

/** Who is later than this does not catch up, in milliseconds. */
const MOST_LATE = 1_000;

/**
 * Gives out what comes, numbered from 0: each at its time, which does not move where the one before was a little late. After a standstill
 * it goes on at the pace from there, and not with a burst of all that was due.
 */
export async function* paced<Thing>(
  things: Iterable<Thing>,
  { total, atOnce, perSecond, now, wait }: Pace,
): AsyncGenerator<{ readonly number: number; readonly thing: Thing }> {
  let number = 0;
  let start: number | null = null;
  if (total === 0) return;
  for (const thing of things) {
    if (number >= atOnce) {
      start ??= now();
      const late = now() - (start + ((number - atOnce) / perSecond) * 1_000);
      if (late < 0) await wait(-late);
      if (late > MOST_LATE) start += late;
    }
    yield { number, thing };
    number += 1;
    if (number === total) return;
  }
}
