import type { Clock } from './Clock.ts';

export type OpenLoopOptions = {
  readonly perSecond: number;
  readonly count: number;
  readonly clock: Clock;
  readonly send: (index: number) => Promise<unknown>;
};

/**
 * Sends at a fixed rate, whether answers have come or not, and measures each answer from the moment when it was due to be sent: a server
 * that stalls makes all wait that would have come meanwhile, and they count (no coordinated omission).
 *
 * @returns milliseconds to each answer, in the order of sending
 * @throws what `send` rejects with
 */
export async function openLoop({ perSecond, count, clock, send }: OpenLoopOptions): Promise<readonly number[]> {
  const begin = clock.now();
  const answers: Promise<number>[] = [];
  for (let index = 0; index < count; index++) {
    const due = begin + (index * 1_000) / perSecond;
    await clock.until(due);
    const answer = send(index).then(() => clock.now() - due);
    // It is thrown in the end; that nobody waits for it yet is no fault.
    answer.catch(() => {});
    answers.push(answer);
  }
  return Promise.all(answers);
}
