import { copyFile, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkInstallation } from '@c18n/platform/installation/checkInstallation';
import { establishInstallation } from '@c18n/platform/installation/establishInstallation';
import { RESTORE_MARK } from '@c18n/platform/installation/RestoreMark';
import type { CommitRecord } from '@c18n/platform/ports/CommitStore';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keysFileOf } from '../backup/keysFileOf.ts';
import { writeBackup } from '../backup/writeBackup.ts';
import { restoreBackup } from './restoreBackup.ts';
import { emptyInstallation } from './testing/emptyInstallation.ts';
import { verifyBackup } from './verifyBackup.ts';

const person = 'person_a';
const nothing = { facts: [], documents: [], claimsKept: [], claimsFreed: [], deadLetters: [], outcomes: [] };
const record: CommitRecord = {
  ...{ stream: 'people', partition: 0, commit: 1, attempt: 'a', published: 0, commandsRead: null },
  ...nothing,
};

let directory: string;
let file: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'c18n-restore-'));
  file = join(directory, 'backup');
});
afterEach(() => rm(directory, { recursive: true }));

const installation = (partitions = 1) => emptyInstallation(directory, partitions);

async function backUp(to = file): Promise<void> {
  const source = await installation();
  await establishInstallation(source);
  await source.keys.create([person]);
  const value = { key: 'read', version: 1, value: 7 };
  await source.store.lastValues.advance([value, { key: 'lease/worker', version: 1, value: {} }]);
  await writeBackup(to, source, 1);
}

const bringBack = async (target: Awaited<ReturnType<typeof installation>>, erased: readonly string[] = []) =>
  restoreBackup(await verifyBackup(file, keysFileOf(file)), target, new Set(erased));

describe('a backup', () => {
  test('comes back with what lasts, and without what passes', async () => {
    await backUp();
    const target = await installation();
    await bringBack(target);
    const keys = (await target.store.lastValues.scan('', 9)).map(({ key }) => key);
    expect(keys.filter((key) => key !== RESTORE_MARK)).toEqual(['installation', 'read']);
    // It can be started.
    expect(await checkInstallation(target)).toBe('marked');
    expect(await target.keys.read([person])).toMatchObject([{ person, key: expect.anything() }]);
  });

  test('erases again, also whom it does not know', async () => {
    await backUp();
    const target = await installation();
    await bringBack(target, [person, 'person_b']);
    expect(await target.keys.scan('', 9)).toEqual(
      [person, 'person_b'].map((one) => ({ person: one, destroyed: true })),
    );
  });

  test('brings no key back that was destroyed in a store that outlived the rest', async () => {
    await backUp();
    const target = await installation();
    await target.keys.destroy(person);
    await bringBack(target);
    expect(await target.keys.read([person])).toEqual([{ person, destroyed: true }]);
  });

  test('never takes the place of another', async () => {
    await backUp();
    await expect(backUp()).rejects.toThrow('is there already');
  });
});

describe('nothing is brought back', () => {
  beforeEach(() => backUp());

  test.each<[string, string, (target: Awaited<ReturnType<typeof installation>>) => Promise<unknown>]>([
    ['facts', 'not empty', ({ store }) => store.commits.commit([{ ...record, facts: [factOf(1)] }])],
    ['claims', 'not empty', ({ store }) => keepClaim(store)],
    ['last values', 'not empty', ({ store }) => store.lastValues.advance([{ key: 'r', version: 1, value: null }])],
    ['other keys', 'another installation', ({ keys }) => keys.create([person])],
    ['keys of others', 'another installation', ({ keys }) => keys.assign('another')],
    ['marks of another installation', 'not empty', (target) => establishInstallation(target)],
  ])('where there are %s', async (_what, message, fill) => {
    const target = await installation();
    await fill(target);
    const before = await target.store.lastValues.scan('', 9);
    await expect(bringBack(target)).rejects.toThrow(message);
    expect(await target.store.lastValues.scan('', 9)).toEqual(before);
  });

  test('into another number of partitions, or under another secret', async () => {
    await expect(bringBack(await installation(2))).rejects.toThrow('PARTITIONS=1');
    const target = { ...(await installation()), secret: 'another secret that nobody could guess' };
    await expect(bringBack(target)).rejects.toThrow('another SECRET');
    expect(await target.keys.scan('', 9)).toEqual([]);
  });

  test('where somebody else commits meanwhile', async () => {
    const target = await installation();
    const { commits } = target.store;
    const raced = { ...commits, commit: async () => ['fenced' as const] };
    const value = { key: 'claimed', owner: 'c' };
    const source = await installation();
    await source.store.claims.take([value], 1);
    await source.store.commits.commit([{ ...record, claimsKept: [value] }]);
    file = join(directory, 'with a claim');
    await writeBackup(file, source, 1);
    await expect(bringBack({ ...target, store: { ...target.store, commits: raced } })).rejects.toThrow('somebody else');
  });
});

describe('a backup is refused', () => {
  beforeEach(() => backUp());
  const verify = () => verifyBackup(file, keysFileOf(file));

  test('whose keys are cut off', async () => {
    await truncate(keysFileOf(file), 40);
    await expect(verify()).rejects.toThrow('cut off');
  });

  test('with the keys of another backup', async () => {
    await backUp(join(directory, 'other'));
    await copyFile(keysFileOf(join(directory, 'other')), keysFileOf(file));
    await expect(verify()).rejects.toThrow('another backup');
  });

  test('whose files are exchanged, or that is none', async () => {
    await expect(verifyBackup(keysFileOf(file), file)).rejects.toThrow('is no c18n-backup');
    await writeFile(file, 'nothing of that kind');
    await expect(verify()).rejects.toThrow('is no backup');
  });
});

function factOf(number: number): CommitRecord['facts'][number] {
  const names = { id: 'f', type: 't', place: 'p', subject: 's', actor: 'a', wordsOf: null, data: {} };
  return { ...names, stream: 'people', partition: 0, number, time: 1 };
}

async function keepClaim(store: Awaited<ReturnType<typeof installation>>['store']): Promise<void> {
  const claim = { key: 'k', owner: 'o' };
  await store.claims.take([claim], 1);
  await store.commits.commit([{ ...record, claimsKept: [claim] }]);
}
