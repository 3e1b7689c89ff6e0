import type { RateLimit } from './RateLimit.ts';

/** What was counted in the present window of the clock and in the one before, and the milliseconds since the present one began. */
export type Counted = { readonly previous: number; readonly current: number; readonly elapsed: number };

/**
 * How long to wait until an amount fits, in milliseconds; 0 where it fits now. What was counted in the window before counts in proportion to how
 * much of it the last `window` milliseconds overlap (https://blog.cloudflare.com/counting-things-a-lot-of-different-things/).
 *
 * @param amount at most the limit's `most`, which fits sooner or later
 * @param counted without the amount
 */
export function waitToFit(amount: number, { most, window }: RateLimit, counted: Counted): number {
  const { previous, current, elapsed } = counted;
  const room = most - amount;
  if (current <= room) return Math.max(0, timeToFade(previous, room - current, window) - elapsed);
  return window - elapsed + timeToFade(current, room, window);
}

/** Milliseconds after the end of its window until a count weighs no more than this. */
function timeToFade(count: number, weight: number, window: number): number {
  return count <= weight ? 0 : window * (1 - weight / count);
}
