import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@c18n/platform/ids/newId';
import { memoryKeyStore } from '@c18n/platform/keys/memoryKeyStore';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeErased } from './writeErased.ts';

const [ann, bob, eve] = [newId('person', 1), newId('person', 2), newId('person', 3)];
let directory: string;
let file: string;
let keys: ReturnType<typeof memoryKeyStore>;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'c18n-erased-'));
  file = join(directory, 'erased');
  keys = memoryKeyStore();
  await keys.create([ann, bob, eve]);
  await keys.destroy(eve);
});
afterEach(() => rm(directory, { recursive: true }));

const listed = async () => (await readFile(file, 'utf8')).split('\n').filter(Boolean).toSorted();

test('the list names who is erased, grows, and is its owner’s', async () => {
  expect(await writeErased(file, keys)).toBe(1);
  expect(await listed()).toEqual([eve]);
  await keys.destroy(bob);
  expect(await writeErased(file, keys)).toBe(2);
  expect(await listed()).toEqual([bob, eve].toSorted());
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(directory)).toEqual(['erased']);
});

test.each([
  ['lost', () => memoryKeyStore()],
  ['older than the list', () => keys],
])('a list stays as it was where the store of keys is %s', async (_what, store) => {
  await writeFile(file, `${ann}\n${eve}\n`);
  await expect(writeErased(file, store())).rejects.toThrow(`brought back without \`--erased ${file}\``);
  expect(await listed()).toEqual([ann, eve].toSorted());
  expect(await readdir(directory)).toEqual(['erased']);
});

test('a file that is no list is not written over', async () => {
  await writeFile(file, 'my diary\n');
  await expect(writeErased(file, keys)).rejects.toThrow('no person');
  expect(await readFile(file, 'utf8')).toBe('my diary\n');
});
