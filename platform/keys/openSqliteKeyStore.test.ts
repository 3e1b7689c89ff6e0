import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { StoreUnavailableError } from '../store/StoreUnavailableError.ts';
import { keyStoreContract } from './keyStoreContract.ts';
import { openSqliteKeyStore } from './openSqliteKeyStore.ts';

const newDirectory = () => mkdtemp(join(tmpdir(), 'keys-'));

keyStoreContract('SQLite', async (now) => {
  const directory = await newDirectory();
  const open = async () => openSqliteKeyStore(join(directory, 'keys.db'), now);
  return { open, reopen: open, remove: () => rm(directory, { recursive: true }) };
});

describe('the store of keys in SQLite', () => {
  test('a destroyed key is in no file any more, while those that stay are', async () => {
    const directory = await newDirectory();
    const keys = openSqliteKeyStore(join(directory, 'keys.db'), Date.now);
    const [gone, kept] = await keys.create(['person_gone', 'person_kept']);
    if (gone === undefined || kept === undefined || 'destroyed' in gone || 'destroyed' in kept)
      throw new Error('no key');
    await keys.destroy('person_gone');

    const files = await Promise.all((await readdir(directory)).map((file) => readFile(join(directory, file))));
    expect(files.some((bytes) => bytes.includes(Buffer.from(kept.key)))).toBe(true);
    expect(files.some((bytes) => bytes.includes(Buffer.from(gone.key)))).toBe(false);
    await keys.close();
    await rm(directory, { recursive: true });
  });

  test('says that it is unavailable while its file cannot be opened, and opens it when it can', async () => {
    const directory = await newDirectory();
    const keys = openSqliteKeyStore(join(directory, 'not', 'yet', 'keys.db'), Date.now);
    for (let attempt = 0; attempt < 3; attempt++) {
      await expect(keys.read(['person_a'])).rejects.toBeInstanceOf(StoreUnavailableError);
    }
    await mkdir(join(directory, 'not', 'yet'), { recursive: true });
    expect(await keys.read(['person_a'])).toEqual([null]);
    await keys.close();
    await rm(directory, { recursive: true });
  });
});
