import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readClusterEnvironment, writeClusterEnvironment } from './clusterFiles.ts';

test('what a cluster wrote down is read as it was, by its owner alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'c18n-files-'));
  const environment = { C18N_TEST_URL: 'mongodb://127.0.0.1:1/?a=b', C18N_TEST_SECRET: 'x'.repeat(40) };
  await writeClusterEnvironment(folder, environment);
  expect(readClusterEnvironment(folder)).toMatchObject(environment);
  expect((await stat(join(folder, 'environment'))).mode & 0o777).toBe(0o600);
  await rm(folder, { recursive: true });
});
