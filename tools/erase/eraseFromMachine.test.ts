import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Adapters } from '@c18n/assembly/Adapters';
import { registry } from '@c18n/assembly/domains';
import { silentLog } from '@c18n/platform/logging/Log';
import { createViewReader } from '@c18n/platform/reading/createViewReader';
import { StoreUnavailableError } from '@c18n/platform/store/StoreUnavailableError';
import { leaveMemories } from '@c18n/single-node/journeys/leaveMemories';
import { openEmbeddedAdapters } from '@c18n/single-node/openEmbeddedAdapters';
import { startTestNode } from '@c18n/single-node/testing/startTestNode';
import { testSecret } from '@c18n/single-node/testing/testSecret';
import { people } from '@c18n/users/views';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eraseFromMachine } from './eraseFromMachine.ts';

const PARTITIONS = 4;
const search = { text: 'wombat', kinds: [], community: null, tags: [], limit: 10, after: null };
let directory: string;
let adapters: Adapters;
let ids: { readonly ann: string; readonly bob: string };

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'c18n-erase-'));
  const node = await startTestNode({ directory });
  const { ann, bob } = await leaveMemories(node);
  await node.node.drain();
  await node.stop();
  ids = { ann: ann.id, bob: bob.id };
  adapters = await openEmbeddedAdapters(directory, PARTITIONS, Date.now);
});
afterEach(async () => {
  await adapters.close();
  await rm(directory, { recursive: true });
});

const parts = (given: Adapters = adapters) => ({
  ...{ adapters: given, registry, secret: testSecret, isDecided: false, log: silentLog, now: Date.now },
});
const stateOf = async (id: string) => (await createViewReader(adapters.store.documents).one(people, id))?.state;

describe('erasing on the machine', () => {
  test.each(['bob@example.org', 'BOB', 'id'])('finds the person by %s, and leaves nothing to do', async (who) => {
    expect(await eraseFromMachine(parts(), who === 'id' ? ids.bob : who)).toEqual({ id: ids.bob, before: false });
    expect(await stateOf(ids.bob)).toBe('erased');
    expect(await adapters.keys.read([ids.bob])).toEqual([{ person: ids.bob, destroyed: true }]);
    expect(await adapters.search.search(search)).toEqual([]);
    expect(await stateOf(ids.ann)).toBe('active');
  });

  test('finds nobody who is not there', async () => {
    expect(await eraseFromMachine(parts(), 'carl@example.org')).toBeNull();
    expect(await eraseFromMachine(parts(), 'carl')).toBeNull();
  });

  test('is finished by running it again', async () => {
    const purge = () => Promise.reject(new StoreUnavailableError('unknown', 'away'));
    const broken = { ...adapters, search: { ...adapters.search, purge } };
    await expect(eraseFromMachine(parts(broken), 'bob')).rejects.toThrow('away');
    expect(await stateOf(ids.bob)).toBe('erasing');
    expect(await eraseFromMachine(parts(), 'bob')).toEqual({ id: ids.bob, before: false });
    expect(await stateOf(ids.bob)).toBe('erased');
    expect(await eraseFromMachine(parts(), ids.bob)).toEqual({ id: ids.bob, before: true });
    expect(await eraseFromMachine(parts(), 'bob')).toBeNull();
  });
});
