import { describe, expect, test } from 'vitest';
import { readClusterArguments } from './readClusterArguments.ts';

describe('the arguments of a cluster', () => {
  test('are two gateways and two deciders where nothing is given', () => {
    const size = { gateways: 2, deciders: 2, subgraphs: 1, workers: 1 };
    expect(readClusterArguments([])).toEqual({ size, port: 4_000, data: 'data/cluster' });
  });

  test.each([
    ['--gateways', '0'],
    ['--deciders', 'two'],
    ['--port', '70000'],
    ['--walls', '1'],
  ])('are not %s %s', (...given) => {
    expect(() => readClusterArguments(given)).toThrow(given[0]);
  });
});
