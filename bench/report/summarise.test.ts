import { describe, expect, test } from 'vitest';
import type { Measurement } from './Measurement.ts';
import { summarise } from './summarise.ts';

const measured: Measurement = { unit: 'rows/s', ours: 1, peers: { bare: 2 }, ratios: [], goals: [], figures: {} };

describe('the last line of a benchmark', () => {
  test('passes where a ratio is exactly its goal, and fails below', () => {
    const withRatio = (value: number) => ({ ...measured, ratios: [{ peer: 'bare', value, goal: 0.5 }] });
    expect(summarise('log', withRatio(0.5)).passed).toBe(true);
    expect(summarise('log', withRatio(0.49)).passed).toBe(false);
  });

  test('passes whatever a ratio is that has no goal', () => {
    expect(summarise('log', { ...measured, ratios: [{ peer: 'bare', value: 0.01, goal: null }] }).passed).toBe(true);
  });

  test('tells whether absolute goals are met and passes all the same', () => {
    const goals = [
      { name: 'p99', value: 26, unit: 'ms', atMost: 25 },
      { name: 'rate', value: 3_000, unit: 'messages/s', atLeast: 3_000 },
    ];
    const { line, passed } = summarise('send', { ...measured, goals });
    expect(line).toMatchObject({ goals: [{ met: false }, { met: true }] });
    expect(passed).toBe(true);
  });

  test('tells the name, the unit, ours, the peers and the other figures', () => {
    const { line } = summarise('log', { ...measured, ours: 1_234.5678, figures: { rounds: 9 } });
    expect(line).toMatchObject({
      name: 'log',
      unit: 'rows/s',
      ours: 1_235,
      peers: { bare: 2 },
      figures: { rounds: 9 },
    });
  });

  test('fails for a fault, and tells all that were looked for', () => {
    const { line, passed } = summarise('reconnect', { ...measured, faults: { lost: 1, doubled: 0 } });
    expect([line, passed]).toMatchObject([{ faults: { lost: 1, doubled: 0 } }, false]);
    expect(summarise('reconnect', { ...measured, faults: { lost: 0 } }).passed).toBe(true);
  });

  test('tells the servers that it ran on, where there were any', () => {
    const ranOn = { mongodb: 'MongoDB 8.0.1' };
    expect(summarise('import-engines', { ...measured, ranOn }).line).toHaveProperty('ranOn', ranOn);
    expect(summarise('log', measured).line).not.toHaveProperty('ranOn');
  });
});
