import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installOnce } from './installOnce.ts';

let cache: string;
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'c18n-install-'));
});
afterAll(() => rm(cache, { recursive: true }));

describe('what is installed once', () => {
  test('is not filled again', async () => {
    const folder = join(cache, 'once/here');
    const fill = (text: string) => installOnce(folder, (aside) => writeFile(join(aside, 'file'), text));
    await fill('first');
    await fill('second');
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('first');
  });

  test('is not there when filling it broke off, and nothing is left', async () => {
    const folder = join(cache, 'broken/here');
    const fill = async (aside: string) => {
      await writeFile(join(aside, 'half'), '');
      throw new Error('the connection was cut');
    };
    await expect(installOnce(folder, fill)).rejects.toThrow('the connection was cut');
    expect(await readdir(join(cache, 'broken'))).toEqual([]);
  });

  test('is the first copy where two fill it at the same time', async () => {
    const folder = join(cache, 'both/here');
    const first = Promise.withResolvers<void>();
    const slow = installOnce(folder, async (aside) => {
      await writeFile(join(aside, 'file'), 'slow');
      await first.promise;
    });
    await installOnce(folder, (aside) => writeFile(join(aside, 'file'), 'quick'));
    first.resolve();
    await slow;
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('quick');
    expect(await readdir(join(cache, 'both'))).toEqual(['here']);
  });
});
