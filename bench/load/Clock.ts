import { setImmediate, setTimeout } from 'node:timers/promises';

/** Time in milliseconds, from any beginning. */
export type Clock = { readonly now: () => number; readonly until: (time: number) => Promise<void> };

/** Timers come up to so much too late: the rest is waited for turn by turn. */
const TIMER_GRAIN = 2;

/** The machine's clock, exact to fractions of a millisecond. */
export const clock: Clock = {
  now: () => performance.now(),
  until: async (time) => {
    const early = time - performance.now() - TIMER_GRAIN;
    if (early > 0) await setTimeout(early);
    while (performance.now() < time) await setImmediate();
  },
};
