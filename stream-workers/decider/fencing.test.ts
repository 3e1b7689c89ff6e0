import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommitRecord } from '@c18n/platform/ports/CommitStore';
import type { Outcome } from '@c18n/platform/ports/OutcomeStore';
import type { Store } from '@c18n/platform/ports/Store';
import { openSqliteStore } from '@c18n/platform/store/sqlite/openSqliteStore';
import { createSteppedStore } from '@c18n/platform/store/stepped/createSteppedStore';
import { MemoryTables } from '@c18n/platform/store/stepped/MemoryTables';
import { afterEach, describe, expect, it } from 'vitest';
import { boardViews } from './testing/boardDomain.ts';

const key = { stream: 'communities', partition: 0 } as const;
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function sqlite(): Promise<Store> {
  const directory = await mkdtemp(join(tmpdir(), 'c18n-fencing-'));
  ends.push(() => rm(directory, { recursive: true }));
  const store = await openSqliteStore({
    file: join(directory, 'store.sqlite'),
    collections: boardViews.collections,
    partitions: 1,
  });
  ends.push(() => store.close());
  return store;
}

async function stepped(): Promise<Store> {
  return createSteppedStore({
    tables: new MemoryTables(),
    collections: boardViews.collections,
    partitions: 1,
    step: async () => {},
  });
}

function refusal(commandId: string): Outcome {
  const position = { ...key, number: 0 };
  const refused = { code: 'NO', fields: [] };
  return {
    commandId,
    state: 'REFUSED',
    fingerprint: '',
    submission: '',
    actor: 'ann',
    type: 't',
    place: 'p',
    refused,
    position,
    time: 0,
  };
}

function refusals(commit: number, attempt: string): CommitRecord {
  const none = {
    facts: [],
    documents: [],
    claimsKept: [],
    claimsFreed: [],
    deadLetters: [],
    published: 0,
    commandsRead: null,
  };
  return { ...key, commit, attempt, outcomes: [refusal(`${attempt}-command`)], ...none };
}

describe.each([
  ['the SQLite store', sqlite],
  ['the stepped store', stepped],
])('two writers of one partition on %s', (_name, open) => {
  it('the one that was paused fails whole, although only refusals were committed meanwhile', async () => {
    const store = await open();
    const old = await store.commits.open(key);
    const young = await store.commits.open(key);
    expect(await store.commits.commit([refusals(young.commit + 1, 'young')])).toEqual(['committed']);
    expect(await store.commits.commit([refusals(old.commit + 1, 'old')])).toEqual(['fenced']);
    expect((await store.outcomes.find(['young-command', 'old-command'])).map(({ commandId }) => commandId)).toEqual([
      'young-command',
    ]);
  });

  it('the one that is fenced goes on after opening the partition anew', async () => {
    const store = await open();
    await store.commits.commit([refusals(1, 'young')]);
    expect(await store.commits.commit([refusals(1, 'old')])).toEqual(['fenced']);
    const state = await store.commits.open(key);
    expect(await store.commits.commit([refusals(state.commit + 1, 'old')])).toEqual(['committed']);
  });
});
