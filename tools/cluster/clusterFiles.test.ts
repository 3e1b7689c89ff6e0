import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readClusterEnvironment, writeClusterEnvironment } from './clusterFiles.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'c18n-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('what a cluster wrote down is read as it was, by its owner alone', async () => {
  const environment = {
    MONGODB_URL: 'mongodb://127.0.0.1:1/?a=b',
    SECRET: `'x' # "y" ${'x'.repeat(40)}`,
    OTHER: 'a#b',
  };
  await writeClusterEnvironment(folder, environment);
  expect(readClusterEnvironment(folder, {})).toEqual(environment);
  expect((await stat(join(folder, 'environment'))).mode & 0o777).toBe(0o600);
});

test('an environment may add to it and repeat it, but not contradict it', async () => {
  const written = { MONGODB_URL: 'mongodb://here', SECRET: 'x'.repeat(32) };
  await writeClusterEnvironment(folder, written);
  const added = { LOG_LEVEL: 'warn', SECRET: written.SECRET, MONGODB_URL: '' };
  expect(readClusterEnvironment(folder, added)).toEqual({ ...written, LOG_LEVEL: 'warn' });
  const other = () => readClusterEnvironment(folder, { MONGODB_URL: 'mongodb://me:hunter2@there', SECRET: 'hunter2' });
  expect(other).toThrow('MONGODB_URL, SECRET');
  expect(other).not.toThrow('hunter2');
});
