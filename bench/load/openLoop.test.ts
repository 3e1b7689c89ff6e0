import { describe, expect, test } from 'vitest';
import type { Clock } from './Clock.ts';
import { openLoop } from './openLoop.ts';

/** A clock that moves only when it is waited for or set. */
function handClock(): Clock & { set: (time: number) => void } {
  let time = 100;
  return {
    now: () => time,
    until: async (until) => {
      time = Math.max(time, until);
    },
    set: (to) => {
      time = to;
    },
  };
}

describe('a load at a fixed rate', () => {
  test('sends each when it is due', async () => {
    const clock = handClock();
    const sent: number[] = [];
    await openLoop({ perSecond: 200, count: 4, clock, send: async () => sent.push(clock.now()) });
    expect(sent).toEqual([100, 105, 110, 115]);
  });

  test('does not wait for an answer before it sends the next', async () => {
    const clock = handClock();
    const first = Promise.withResolvers<void>();
    const send = async (index: number) => {
      if (index === 0) await first.promise;
      else first.resolve();
    };
    const latencies = await openLoop({ perSecond: 200, count: 2, clock, send });
    expect(latencies).toEqual([5, 0]);
  });

  test('counts the delay of those that could not be sent in time', async () => {
    const clock = handClock();
    const send = async (index: number) => {
      if (index === 0) clock.set(150);
    };
    expect(await openLoop({ perSecond: 200, count: 3, clock, send })).toEqual([50, 45, 40]);
  });

  test('fails where an answer fails', async () => {
    const send = async (index: number) => {
      if (index === 1) throw new Error('refused');
    };
    await expect(openLoop({ perSecond: 200, count: 3, clock: handClock(), send })).rejects.toThrow('refused');
  });
});
