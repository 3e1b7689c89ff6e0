import { setTimeout as wait } from 'node:timers/promises';

const FIRST_PAUSE = 20;
const LONGEST_PAUSE = 2_000;

/** Waits before the next attempt: 20 ms at first, twice as long each time, 2 s at most, a random part of it so that many do not come at once. */
export async function backOff(attempt: number): Promise<void> {
  const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(attempt, 10));
  await wait(pause * (0.5 + Math.random() / 2));
}

/** Tries until it works. @throws what the last attempt threw, once given up */
export async function retry<Result>(
  work: () => Promise<Result>,
  givenUp: () => boolean,
  pause: (attempt: number) => Promise<void> = backOff,
): Promise<Result> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (givenUp()) throw error;
      await pause(attempt);
    }
  }
}
