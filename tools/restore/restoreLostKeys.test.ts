import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { establishInstallation } from '@c18n/platform/installation/establishInstallation';
import { memoryKeyStore } from '@c18n/platform/keys/memoryKeyStore';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keysFileOf } from '../backup/keysFileOf.ts';
import { writeBackup } from '../backup/writeBackup.ts';
import { restoreLostKeys } from './restoreLostKeys.ts';
import { emptyInstallation } from './testing/emptyInstallation.ts';
import { verifyBackup } from './verifyBackup.ts';

const [person, listed] = ['person_a', 'person_b'];

let directory: string;
let file: string;
let installation: string | null;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'c18n-keys-'));
  file = join(directory, 'backup');
  const source = await emptyInstallation(directory, 1);
  await establishInstallation(source);
  await source.keys.create([person, listed]);
  installation = await source.keys.installation();
  await writeBackup(file, source, 1);
});
afterEach(() => rm(directory, { recursive: true }));

/** An installation whose views know everybody in a state, and that is otherwise as wanted. */
async function lossy(state: string, changes: { readonly secret?: string } = {}) {
  const load = async (wanted: readonly { readonly id: string }[]) =>
    wanted.map(({ id }) => ({ collection: 'people', id, place: id, number: 1, body: { state } }));
  const installation = await emptyInstallation(directory, 1);
  return { ...installation, documents: { load }, lastValues: installation.store.lastValues, ...changes };
}
const bringBack = async (target: Awaited<ReturnType<typeof lossy>>) =>
  restoreLostKeys(await verifyBackup(file, keysFileOf(file)), target, new Set([listed]));

test('keys come back, but for those of the list', async () => {
  const target = await lossy('active');
  await bringBack(target);
  expect(await target.keys.read([person, listed])).toMatchObject([
    { person, key: expect.anything() },
    { person: listed, destroyed: true },
  ]);
  expect(await target.keys.installation()).toBe(installation);
});

test.each(['erasing', 'erased'])('no key comes back of who is %s', async (state) => {
  const target = await lossy(state);
  await bringBack(target);
  expect(await target.keys.read([person])).toEqual([{ person, destroyed: true }]);
});

test('nothing comes back into an installation with another secret, or other keys', async () => {
  await expect(bringBack(await lossy('active', { secret: 'another secret that nobody could guess' }))).rejects.toThrow(
    'another SECRET',
  );
  const target = await lossy('active');
  const [other] = await target.keys.create([person]);
  await expect(bringBack(target)).rejects.toThrow('another installation');
  expect(await target.keys.read([person, listed])).toEqual([other, null]);
});

test('nothing comes back into an installation that the backup is not of', async () => {
  const target = await lossy('active');
  await establishInstallation({ ...target, keys: memoryKeyStore() });
  await expect(bringBack(target)).rejects.toThrow('the backup is that of another installation');
  const marked = await lossy('active');
  await marked.keys.assign('another');
  await expect(bringBack(marked)).rejects.toThrow('the store of keys is that of another installation');
  for (const { keys } of [target, marked]) expect(await keys.scan('', 9)).toEqual([]);
});
