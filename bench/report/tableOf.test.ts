import { expect, test } from 'vitest';
import { tableOf } from './tableOf.ts';

test('a table has a row for each ratio and each goal of each benchmark', () => {
  const goals = [
    { name: 'p99', value: 82, unit: 'ms', atMost: 100, met: true },
    { name: 'rate', value: 10, unit: 'a second', atLeast: 20, met: false },
  ];
  const ratios = [
    { peer: 'bare', value: 0.5, goal: 0.9, met: false },
    { peer: 'other, in a way', value: 3 },
  ];
  const line = { name: 'fan-out', unit: 'µs', ours: 4, peers: { bare: 2 }, figures: {} };
  const table = tableOf([
    { ...line, ratios, goals: [] },
    { ...line, name: 'latency', ratios: [], goals },
  ]);
  expect(table.split('\n').slice(2)).toEqual([
    '| fan-out | beside bare | 4 µs | 2 µs | 0.5 | ≥ 0.9 | no |',
    '| fan-out | beside other, in a way | 4 µs |  | 3 |  |  |',
    '| latency | p99 | 82 ms |  |  | ≤ 100 | yes |',
    '| latency | rate | 10 a second |  |  | ≥ 20 | no |',
  ]);
});
