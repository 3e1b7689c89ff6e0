import { randomBytes } from 'node:crypto';
import { openEngineAdapters } from '@c18n/assembly/openEngineAdapters';
import { readClusterConfiguration } from '@c18n/platform/configuration/readClusterConfiguration';
import { establishInstallation } from '@c18n/platform/installation/establishInstallation';
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
async function makeInstallation(): Promise<void> {
  const admit = (stores: Parameters<NonNullable<Parameters<typeof openEngineAdapters>[1]['admit']>>[0]) =>
    establishInstallation({ ...stores, secret });
  const configuration = readClusterConfiguration(process.env);
  await (await openEngineAdapters(configuration, { log: silentLog, now: Date.now, admit })).close();
}

async function problem(): Promise<string> {
  const opened = await openInstallation('environment').catch((error: Error) => error.message);
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
  });
});
