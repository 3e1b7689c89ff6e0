import { seededRandom } from '@c18n/platform/testing/seededRandom';
import { describe, expect, test } from 'vitest';
import { acknowledgedIn } from './acknowledgedIn.ts';
import { shimObstacle } from './compileShim.ts';
import { findLosses } from './findLosses.ts';
import type { DiskRecord } from './readDiskLog.ts';
import { type Recording, recordWork } from './recordWork.ts';
import { SimulatedDisk } from './SimulatedDisk.ts';
import { soak } from './soak.ts';

const DEADLINE = 120_000 * soak;
/** After how many of the last answers a sync that was in vain must show. */
const LAST_ANSWERS = 20;
const obstacle = await shimObstacle();
if (obstacle !== null) console.warn(`POWER CUTS ARE NOT TESTED: ${obstacle}`);

let recorded: Promise<Recording> | null = null;
/** The same for all tests. */
const recording = () => {
  recorded ??= recordWork(['ann', 'bob', 'eve'], 60 * soak, 1);
  return recorded;
};

describe.skipIf(obstacle !== null)('after a power cut (needs a C compiler)', () => {
  test.each([
    ['nothing that was not synced is left', () => null],
    ['some of what was not synced is left', (seed: number) => seededRandom(seed)],
  ] as const)(
    'nothing that was acknowledged is lost where %s',
    async (_, luck) => {
      const work = await recording();
      for (const [index, cut] of chooseCuts(work).entries()) {
        expect.soft([cut, await losses(work, cut, new SimulatedDisk(), luck(index))]).toEqual([cut, []]);
      }
    },
    DEADLINE,
  );

  test.each([
    ['store.sqlite-wal', /^lost: /],
    ['keys.sqlite-wal', /^does not start: .*the store of keys is not/s],
    ['secret', /^does not start/],
    ['data', /^lost: /],
  ])(
    'it would be noticed if syncs of %s were in vain',
    async (name, problem) => {
      const work = await recording();
      const found: string[] = [];
      // Once the log was carried over to the database, what became of the log does not matter, and the last answer may come right after that.
      for (const cut of acknowledgements(work).slice(-LAST_ANSWERS).reverse()) {
        const disk = new SimulatedDisk((path) => new RegExp(`/${name}(\\.\\w+)?$`).test(path));
        found.push(...(await losses(work, cut, disk, null)));
        if (found.some((loss) => problem.test(loss))) return;
      }
      expect(found).toContainEqual(expect.stringMatching(problem));
    },
    DEADLINE,
  );
});

/** Where somebody is told that something is done: the indices of the records. */
function acknowledgements({ records }: Recording): readonly number[] {
  return [...records.keys()].filter(
    (index) => records[index] !== undefined && acknowledgedIn(records[index]).length > 0,
  );
}

/** Moments of which each could be the wrong one: just after an answer, while the log is carried over to the database, and in the first start. */
function chooseCuts(work: Recording): readonly number[] {
  const random = seededRandom(1);
  const told = acknowledgements(work);
  const [first = 0] = told;
  const carried = [...work.records.keys()].filter((index) => {
    const { kind, path } = work.records[index] as DiskRecord;
    return index > first && kind === 'write' && path.endsWith('/store.sqlite');
  });
  expect(carried.length).toBeGreaterThan(0);
  const some = (from: readonly number[], count: number) =>
    Array.from({ length: count }, () => from[Math.floor(random() * from.length)] ?? 0);
  return [first, ...some(told, 3 * soak), ...some(carried, 2 * soak), ...some([...Array(first).keys()], 2 * soak)];
}

/** What is wrong after a power cut that comes right after the record with this index. */
function losses(work: Recording, cut: number, disk: SimulatedDisk, random: (() => number) | null) {
  const before = work.records.slice(0, cut + 1);
  for (const record of before) disk.apply(record);
  return findLosses(work, disk.afterPowerCut(random), new Set(before.flatMap(acknowledgedIn)));
}
