import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { embeddedStoreFile } from './embeddedStoreFile.ts';
import { openEmbeddedAdapters } from './openEmbeddedAdapters.ts';

test('a directory whose store can’t be opened is not kept locked', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'c18n-adapters-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const file = embeddedStoreFile(directory);
  await writeFile(file, 'this is no database, however long one looks at it'.repeat(100));
  await expect(openEmbeddedAdapters(directory, 1, Date.now)).rejects.toThrow('file is not a database');
  await rm(file);
  const adapters = await openEmbeddedAdapters(directory, 1, Date.now);
  await adapters.close();
});
