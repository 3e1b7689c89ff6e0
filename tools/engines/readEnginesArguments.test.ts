import { describe, expect, test } from 'vitest';
import { engineNames } from './Engine.ts';
import { readEnginesArguments } from './readEnginesArguments.ts';

describe('the arguments of npm run engines', () => {
  test('ask for all engines on free ports, without any', () => {
    expect(readEnginesArguments([])).toEqual({ names: engineNames, ports: {}, data: null, inMemory: false });
  });

  test('ask for some, on certain ports, with data that stay', () => {
    const given = ['redis', '--redis-port', '6380', 'kafka', '--data', './kept', '--mongodb-in-memory'];
    expect(readEnginesArguments(given)).toEqual({
      ...{ names: ['redis', 'kafka'], ports: { redis: 6380 }, data: './kept', inMemory: true },
    });
  });

  test.each([
    [['postgres'], 'no engine is named postgres'],
    [['--kafka-port', '70000'], '--kafka-port 70000 is not a port'],
    [['--kafka-port', 'any'], '--kafka-port any is not a port'],
    [['--speed'], "Unknown option '--speed'"],
  ])('are refused: %j', (given, problem) => {
    expect(() => readEnginesArguments(given)).toThrow(problem);
  });
});
