import { describe, expect, test } from 'vitest';
import { readGenerateArguments } from './readGenerateArguments.ts';
import { defaultWeights } from './readWeights.ts';

describe('the arguments', () => {
  test('need not be given', () => {
    expect(readGenerateArguments([])).toMatchObject({
      ...{ seed: 1, actions: 1_000, concurrency: 16, weights: defaultWeights, live: { seconds: 0 } },
    });
  });

  test('may ask for a rate only, or for both', () => {
    expect(readGenerateArguments(['--rate', '20/s'])).toMatchObject({
      actions: 0,
      live: { perSecond: 20, seconds: 60 },
    });
    expect(readGenerateArguments(['--actions', '5', '--rate', '0.5/s', '--for', '2m'])).toMatchObject({
      ...{ actions: 5, live: { perSecond: 0.5, seconds: 120 } },
    });
  });

  test('may weigh', () => {
    const { weights } = readGenerateArguments(['--weights', 'post=7,message=0,leave=0.5']);
    expect(weights).toEqual({ ...defaultWeights, post: 7, message: 0, leave: 0.5 });
  });

  test.each([
    [['--rate', '20'], '--rate'],
    [['--rate', '0/s'], '--rate'],
    [['--rate', '1/s', '--for', '60'], '--for'],
    [['--seed', '1.5'], '--seed'],
    [['--actions', '-1'], '--actions'],
    [['--actions', ''], '--actions'],
    [['--concurrency', '0'], '--concurrency'],
    [['--weights', 'shares=3'], 'not shares'],
    [['--weights', 'post=-1'], 'post'],
    [['--weights', 'post'], 'post'],
    [['--speed', '1'], 'speed'],
  ])('%j are told to be wrong', (args, message) => {
    expect(() => readGenerateArguments(args)).toThrow(message);
  });
});
