import { randomBytes } from 'node:crypto';
import { openEngineAdapters } from '@c18n/assembly/openEngineAdapters';
import { readClusterConfiguration } from '@c18n/platform/configuration/readClusterConfiguration';
import { establishInstallation } from '@c18n/platform/installation/establishInstallation';
import { RESTORE_MARK } from '@c18n/platform/installation/RestoreMark';
import { silentLog } from '@c18n/platform/logging/Log';
import { openMongoDatabase } from '@c18n/platform/mongodb/openMongoDatabase';
import { mongoStoreExists } from '@c18n/platform/store/mongodb/mongoStoreExists';
import { engineUrl } from '@c18n/platform/testing/engineUrl';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openInstallation } from './openInstallation.ts';

const secret = 'a secret that nobody could guess, ever';
const url = engineUrl('MONGODB_URL');
let namespace: string;
beforeEach(() => {
  namespace = `test-${randomBytes(6).toString('hex')}`;
  vi.stubEnv('NAMESPACE', namespace);
  vi.stubEnv('SECRET', secret);
});
afterEach(() => vi.unstubAllEnvs());

/** An installation as the first process to start leaves it. */
const makeInstallation = () => open((stores) => establishInstallation({ ...stores, secret }));

/** Opens what is there, making what is missing. */
async function open(admit: NonNullable<Parameters<typeof openEngineAdapters>[1]['admit']>): Promise<void> {
  const configuration = readClusterConfiguration(process.env);
  await (await openEngineAdapters(configuration, { log: silentLog, now: Date.now, admit })).close();
}

const keysBack = { partitions: 1, secret, lacks: 'keys' } as const;

async function problem(creation: Parameters<typeof openInstallation>[1] = null): Promise<string> {
  const opened = await openInstallation('environment', creation).catch((error: Error) => error.message);
  if (typeof opened === 'string') return opened;
  await opened.adapters.close();
  return 'none';
}

describe('a tool', () => {
  test('works on a cluster under the secret that it has, and no other', async () => {
    await makeInstallation();
    expect(await problem()).toBe('none');
    vi.stubEnv('SECRET', 'another secret that nobody could guess');
    expect(await problem()).toContain('SECRET is not that of this installation');
  });

  test('works on none that is not there, and makes none', async () => {
    expect(await problem()).toContain(`there is no installation in this MongoDB by the NAMESPACE ${namespace}`);
    expect(await mongoStoreExists({ url, database: namespace })).toBe(false);
  });

  test('works on none whose keys are lost', async () => {
    await makeInstallation();
    const { database, close } = openMongoDatabase({ url, database: `${namespace}-keys` });
    await database.dropDatabase();
    await close();
    expect(await problem()).toContain('the store of keys is not that of this installation');
    expect(await problem(keysBack)).toBe('none');
  });

  test('brings keys back into none that is not there, or in which nothing is yet', async () => {
    const none = `there is no installation in this MongoDB by the NAMESPACE ${namespace}`;
    expect(await problem(keysBack)).toBe(none);
    expect(await mongoStoreExists({ url, database: namespace })).toBe(false);
    await open(async () => {});
    expect(await problem(keysBack)).toBe(none);
  });

  test('works on none where a restore was cut off', async () => {
    const value = { key: RESTORE_MARK, version: 1, value: { isWhole: false } };
    await open(({ store }) => store.lastValues.advance([value]));
    for (const creation of [null, keysBack]) expect(await problem(creation)).toContain('a restore was cut off here');
  });
});
