import { expect, test } from 'vitest';
import { paced } from './paced.ts';

/** Takes all, with a clock that only waiting moves; each takes so long to be dealt with. Tells when each came. */
async function timesOf(
  pace: { total: number; atOnce: number; perSecond: number },
  work: number | ((number: number) => number) = 0,
) {
  let clock = 5_000;
  const wait = async (pause: number) => {
    clock += pause;
  };
  const times: number[] = [];
  const numbers = function* () {
    for (let number = 0; ; number++) yield number;
  };
  for await (const { number, thing } of paced(numbers(), { ...pace, wait, now: () => clock })) {
    expect(number).toBe(thing);
    times.push(clock - 5_000);
    clock += typeof work === 'number' ? work : work(number);
  }
  return times;
}

test('some come at once, the others at their time', async () => {
  expect(await timesOf({ total: 6, atOnce: 3, perSecond: 4 })).toEqual([0, 0, 0, 0, 250, 500]);
});

test('what is late is not made later by what was late before', async () => {
  expect(await timesOf({ total: 4, atOnce: 0, perSecond: 10 }, 70)).toEqual([0, 100, 200, 300]);
  expect(await timesOf({ total: 4, atOnce: 0, perSecond: 10 }, 130)).toEqual([0, 130, 260, 390]);
});

test('after a standstill it goes on at its pace, and does not catch up', async () => {
  const standstill = (number: number) => (number === 1 ? 30_000 : 0);
  expect(await timesOf({ total: 6, atOnce: 0, perSecond: 10 }, standstill)).toEqual([
    0, 100, 30_100, 30_200, 30_300, 30_400,
  ]);
});

test('nothing may be wanted', async () => {
  expect(await timesOf({ total: 0, atOnce: 0, perSecond: 1 })).toEqual([]);
});
