import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { memoryKeyStore } from '../keys/memoryKeyStore.ts';
import { createSteppedStore } from '../store/stepped/createSteppedStore.ts';
import { MemoryTables } from '../store/stepped/MemoryTables.ts';
import { establishInstallation } from './establishInstallation.ts';
import { installationSecret } from './installationSecret.ts';

const secret = 'a secret that nobody could guess, ever';
let directory: string;
let store: ReturnType<typeof createSteppedStore>;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'c18n-secret-'));
  store = createSteppedStore({ tables: new MemoryTables(), collections: [], partitions: 1, step: async () => {} });
});
afterEach(() => rm(directory, { recursive: true }));

test('an installation that is new gets a secret, which is kept', async () => {
  const made = await installationSecret(null, directory, store);
  expect(made.length).toBeGreaterThanOrEqual(32);
  expect(await installationSecret(null, directory, store)).toBe(made);
});

test('what is given goes before the file, and nothing is written', async () => {
  expect(await installationSecret(secret, directory, store)).toBe(secret);
  expect(await readdir(directory)).toEqual([]);
});

test('an installation that has a secret gets no other', async () => {
  await establishInstallation({ store, keys: memoryKeyStore(), secret });
  await expect(installationSecret(null, directory, store)).rejects.toThrow('SECRET must be set');
  expect(await readdir(directory)).toEqual([]);
  await writeFile(join(directory, 'secret'), secret);
  expect(await installationSecret(null, directory, store)).toBe(secret);
});
