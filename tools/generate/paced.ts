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

/** Gives out what comes, numbered from 0: each at its time, which does not move where the one before was late. */
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
      const pause = start + ((number - atOnce) / perSecond) * 1_000 - now();
      if (pause > 0) await wait(pause);
    }
    yield { number, thing };
    number += 1;
    if (number === total) return;
  }
}
