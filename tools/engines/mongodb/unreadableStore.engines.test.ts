import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '../install/cacheFolder.ts';
import { startMongoDbStandIn } from './startMongoDbStandIn.ts';

test('a file that the stand-in cannot read is named in a sentence', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'c18n-unreadable-'));
  try {
    await mkdir(join(directory, 'data'));
    await writeFile(join(directory, 'data/store.mv'), 'words of somebody else'.repeat(1_000));
    const cache = cacheFolder(process.env, homedir());
    const starting = startMongoDbStandIn({ directory, cache, report: () => {} });
    await expect(starting).rejects.toThrow('store.mv cannot be read: another version of the stand-in wrote it');
  } finally {
    await rm(directory, { recursive: true });
  }
});
