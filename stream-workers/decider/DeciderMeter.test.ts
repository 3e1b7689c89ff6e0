import { createMetrics } from '@c18n/platform/metrics/createMetrics';
import { parseMetrics } from '@c18n/platform/metrics/testing/parseMetrics';
import type { CommitRecord } from '@c18n/platform/ports/CommitStore';
import { expect, test } from 'vitest';
import { DeciderMeter } from './DeciderMeter.ts';

const recordOf = (states: readonly string[], facts: number) =>
  ({
    ...{ stream: 'people', partition: 1, facts: Array.from({ length: facts }) },
    outcomes: states.map((state) => ({ state })),
  }) as unknown as CommitRecord;

test('a commit counts by its result, and its outcomes and facts when they are recorded', async () => {
  const metrics = createMetrics();
  const meter = new DeciderMeter(metrics);
  const record = recordOf(['DONE', 'REFUSED', 'DONE'], 2);
  const fault = async () => Promise.reject(new Error('away'));
  await expect(meter.commit(record, fault)).rejects.toThrow('away');
  expect(await meter.commit(record, async () => 'committed')).toBe('committed');
  expect(await meter.commit(record, async () => 'fenced')).toBe('fenced');
  const values = parseMetrics(await metrics.text());
  for (const result of ['failed', 'committed', 'fenced'])
    expect(values.get(`c18n_decider_commits_total{stream="people",result="${result}"}`)).toBe(1);
  expect(values.get('c18n_decider_outcomes_total{stream="people",state="DONE"}')).toBe(2);
  expect(values.get('c18n_decider_outcomes_total{stream="people",state="REFUSED"}')).toBe(1);
  expect(values.get('c18n_decider_facts_total{stream="people"}')).toBe(2);
  expect(values.get('c18n_decider_batch_commands_sum{stream="people"}')).toBe(3);
  expect(values.get('c18n_decider_commit_duration_seconds_count{stream="people"}')).toBe(1);
});

test('partitions and what waits in them are looked at, until that ends', async () => {
  const metrics = createMetrics();
  const partitions = [0, 1].map((partition) => ({ key: { stream: 'people', partition } as const, waiting: 3 }));
  const end = new DeciderMeter(metrics).watch(() => partitions);
  const read = async (name: string) => parseMetrics(await metrics.text()).get(`${name}{stream="people"}`);
  expect([await read('c18n_decider_partitions'), await read('c18n_decider_waiting_commands')]).toEqual([2, 6]);
  end();
  expect(await read('c18n_decider_partitions')).toBeUndefined();
});
