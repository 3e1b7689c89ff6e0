import { expect, test } from 'vitest';
import { createSteppedStore } from '../store/stepped/createSteppedStore.ts';
import { MemoryTables } from '../store/stepped/MemoryTables.ts';
import { ReplayRequest } from './ReplayRequest.ts';

/** One wish, as the tool and the worker know it. */
function given() {
  const tables = new MemoryTables();
  const { lastValues } = createSteppedStore({ tables, collections: [], partitions: 1, step: async () => {} });
  const [asking, fulfilling] = [new ReplayRequest('indexer', lastValues), new ReplayRequest('indexer', lastValues)];
  let begun = 0;
  const begin = async () => void begun++;
  return { asking, fulfilling, begin, begun: () => begun };
}

test('nobody begins anew who was not asked', async () => {
  const { fulfilling, begin, begun } = given();
  await fulfilling.fulfil(begin);
  expect(begun()).toBe(0);
});

test('a worker begins once for all who asked before', async () => {
  const { asking, fulfilling, begin, begun } = given();
  await asking.ask();
  await asking.ask();
  expect(await asking.isOpen()).toBe(true);
  await fulfilling.fulfil(begin);
  await fulfilling.fulfil(begin);
  expect(begun()).toBe(1);
  expect(await asking.isOpen()).toBe(false);
});

test('it begins again for who asks later', async () => {
  const { asking, fulfilling, begin, begun } = given();
  await asking.ask();
  await fulfilling.fulfil(begin);
  await asking.ask();
  await fulfilling.fulfil(begin);
  expect(begun()).toBe(2);
});

test('a worker that fails to begin is asked again', async () => {
  const { asking, fulfilling, begin, begun } = given();
  await asking.ask();
  await expect(fulfilling.fulfil(() => Promise.reject(new Error('away')))).rejects.toThrow('away');
  await fulfilling.fulfil(begin);
  expect(begun()).toBe(1);
});
