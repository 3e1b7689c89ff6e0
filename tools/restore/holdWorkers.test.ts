import { createSteppedStore } from '@c18n/platform/store/stepped/createSteppedStore';
import { MemoryTables } from '@c18n/platform/store/stepped/MemoryTables';
import { Lease } from '@c18n/platform/worker-loop/Lease';
import { expect, test } from 'vitest';
import { holdWorkers } from './holdWorkers.ts';

/** Last values, a clock that moves as it is waited for, and a worker of another process. */
function given() {
  const tables = new MemoryTables();
  const { lastValues } = createSteppedStore({ tables, collections: [], partitions: 1, step: async () => {} });
  let time = 0;
  const now = () => time;
  const worker = new Lease('process-manager', lastValues, now);
  const clock = (meanwhile: () => Promise<unknown>) => ({
    now,
    wait: async (duration: number) => {
      time += duration;
      await meanwhile();
    },
  });
  return { lastValues, worker, clock };
}

test('while a worker is at work, nothing is restored', async () => {
  const { lastValues, worker, clock } = given();
  expect(await worker.hold()).toBe(true);
  await expect(
    holdWorkers(
      lastValues,
      clock(() => worker.hold()),
    ),
  ).rejects.toThrow('stop them');
  expect(await new Lease('search-indexer', lastValues, () => 0).hold()).toBe(true);
});

test('the lease of a worker that was killed runs out', async () => {
  const { lastValues, worker, clock } = given();
  await worker.hold();
  const release = await holdWorkers(
    lastValues,
    clock(async () => {}),
  );
  expect(await worker.hold()).toBe(false);
  await release();
  expect(await worker.hold()).toBe(true);
});
