import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RESTORE_MARK } from '@c18n/platform/installation/RestoreMark';
import { openEmbeddedAdapters } from '@c18n/single-node/openEmbeddedAdapters';
import { startTestNode } from '@c18n/single-node/testing/startTestNode';
import { testSecret } from '@c18n/single-node/testing/testSecret';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openInstallation } from './openInstallation.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'c18n-tool-'));
  vi.stubEnv('DATA_DIR', join(directory, 'data'));
  vi.stubEnv('SECRET', testSecret);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(directory, { recursive: true });
});

/** An installation, as a server left it that had its secret from its environment. */
async function makeInstallation(): Promise<void> {
  const node = await startTestNode({ directory: join(directory, 'data') });
  await node.stop();
}

const keysBack = { partitions: 1, secret: testSecret, lacks: 'keys' } as const;

/** What a tool is told, after which the directory can be opened again. */
async function problem(creation: Parameters<typeof openInstallation>[1] = null): Promise<string> {
  const opened = await openInstallation(null, creation).catch((error: Error) => error.message);
  if (typeof opened === 'string') return opened;
  await opened.adapters.close();
  return 'none';
}

describe('a tool', () => {
  test('works on an installation under the secret that it has', async () => {
    await makeInstallation();
    expect(await problem()).toBe('none');
  });

  test('works on none under another secret', async () => {
    await makeInstallation();
    vi.stubEnv('SECRET', 'another secret that nobody could guess');
    expect(await problem()).toContain('SECRET is not that of this installation');
  });

  test('makes up no secret for one that has a secret', async () => {
    await makeInstallation();
    vi.stubEnv('SECRET', '');
    expect(await problem()).toContain('SECRET must be set');
    expect(await readdir(join(directory, 'data'))).not.toContain('secret');
  });

  test('works on none that is not there, and makes none', async () => {
    expect(await problem()).toBe(`there is no installation in ${join(directory, 'data')}`);
    expect(await readdir(directory)).toEqual([]);
  });

  test('works on none in which nothing is yet', async () => {
    await (await openEmbeddedAdapters(join(directory, 'data'), 1, Date.now)).close();
    expect(await problem()).toBe(`there is no installation in ${join(directory, 'data')}`);
  });

  test('that brings a backup back makes one', async () => {
    expect(await problem({ partitions: 1, secret: testSecret, lacks: 'everything' })).toBe('none');
  });

  test('that brings a backup back gives no secret to one that is there', async () => {
    await makeInstallation();
    vi.stubEnv('SECRET', '');
    const other = { partitions: 1, secret: 'the secret of another installation', lacks: 'everything' } as const;
    expect(await problem(other)).toContain('SECRET must be set');
    expect(await readdir(join(directory, 'data'))).not.toContain('secret');
  });

  test('works on none where a restore was cut off', async () => {
    const adapters = await openEmbeddedAdapters(join(directory, 'data'), 1, Date.now);
    await adapters.store.lastValues.advance([{ key: RESTORE_MARK, version: 1, value: { isWhole: false } }]);
    await adapters.close();
    for (const creation of [null, keysBack]) expect(await problem(creation)).toContain('a restore was cut off here');
  });
});

describe('a tool that brings keys back', () => {
  beforeEach(() => vi.stubEnv('SECRET', ''));

  test('works on an installation that has lost them', async () => {
    await makeInstallation();
    await rm(join(directory, 'data', 'keys.sqlite'));
    expect(await problem(keysBack)).toBe('none');
  });

  test('works on none that is not there, and makes none', async () => {
    expect(await problem(keysBack)).toBe(`there is no installation in ${join(directory, 'data')}`);
    expect(await readdir(directory)).toEqual([]);
  });

  test('works on none in which nothing is yet, and gives it no secret', async () => {
    await (await openEmbeddedAdapters(join(directory, 'data'), 1, Date.now)).close();
    expect(await problem(keysBack)).toBe(`there is no installation in ${join(directory, 'data')}`);
    expect(await readdir(join(directory, 'data'))).not.toContain('secret');
  });

  test('works on none with the secret of another, and does not leave it there', async () => {
    await makeInstallation();
    await rm(join(directory, 'data', 'keys.sqlite'));
    const foreign = { ...keysBack, secret: 'the secret of another installation' };
    expect(await problem(foreign)).toContain('this secret is not that of the installation in');
    expect(await readdir(join(directory, 'data'))).not.toContain('secret');
    expect(await problem(keysBack)).toBe('none');
  });

  test('asks the environment for no cluster whose folder is not there', async () => {
    const folder = join(directory, 'cluster');
    await expect(openInstallation(folder, keysBack)).rejects.toThrow('ENOENT');
    expect(await readdir(directory)).toEqual([]);
  });
});
