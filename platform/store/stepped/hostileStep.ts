import { StoreUnavailableError } from '../StoreUnavailableError.ts';
import type { Step } from './applyRecord.ts';

/**
 * A step that takes a random number of turns of the event loop, and sometimes fails as if the connection had broken there.
 *
 * @param interrupt how often it fails, from 0 to 1
 * @param random numbers from 0 to 1; seeded, so that a failure can be run again
 */
export function hostileStep(interrupt: number, random: () => number): Step {
  return async (name) => {
    if (random() < 0.2) for (let turns = Math.floor(random() * 4); turns > 0; turns--) await new Promise(setImmediate);
    if (random() < interrupt) throw new StoreUnavailableError('unknown', `interrupted at ${name}`);
  };
}
