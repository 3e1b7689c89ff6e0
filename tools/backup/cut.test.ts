import type { CommitRecord } from '@c18n/platform/ports/CommitStore';
import type { Outcome } from '@c18n/platform/ports/OutcomeStore';
import type { Store } from '@c18n/platform/ports/Store';
import { createSteppedStore } from '@c18n/platform/store/stepped/createSteppedStore';
import { MemoryTables } from '@c18n/platform/store/stepped/MemoryTables';
import { beforeEach, describe, expect, test } from 'vitest';
import type { BackupEntry } from './BackupEntry.ts';
import { backupEntries } from './backupEntries.ts';
import { noPause } from './noPause.ts';

const key = { stream: 'people', partition: 0 } as const;
const noBlobs = { scan: async () => [], get: async () => null };
const rest = { keys: { scan: async () => [], installation: async () => null }, blobs: noBlobs, secret: '' };

let tables: MemoryTables;
let interrupted: boolean;
let store: Store;
beforeEach(() => {
  tables = new MemoryTables();
  interrupted = false;
  store = open();
});

function open(): Store {
  const step = async (name: string) => {
    if (interrupted && name === 'outcome') throw new Error('the writer was killed');
  };
  return createSteppedStore({ tables, collections: [], partitions: 1, step });
}

/** The nth commit: one fact, its outcome, and a claim that it takes in place of the former one's. */
async function commit(number: number): Promise<void> {
  const command = `command ${number}`;
  const fact = {
    ...{ ...key, id: `${command}.0`, number, type: 't', place: 'p', subject: 's', actor: 'a', time: 1 },
    ...{ wordsOf: null, data: {} },
  };
  const outcome: Outcome = {
    ...{ commandId: command, state: 'DONE', fingerprint: '', submissions: [], actor: '', type: '', place: 'p' },
    ...{ refused: null, position: { ...key, number }, time: 1 },
  };
  const taken = { key: `name ${number}`, owner: command };
  await store.claims.take([taken], 1);
  const record: CommitRecord = {
    ...{ ...key, commit: number, attempt: command, documents: [], deadLetters: [], published: 0, commandsRead: null },
    ...{ facts: [fact], outcomes: [outcome], claimsKept: [taken] },
    claimsFreed: [{ key: `name ${number - 1}`, owner: `command ${number - 1}` }],
  };
  await store.commits.commit([record]);
}

/** Makes a backup; `during` happens when an entry of that kind has been told. */
async function backUp(kind = '', during: () => Promise<void> = async () => {}, pause = noPause) {
  const told = { facts: [] as number[], outcomes: [] as string[], claims: [] as string[] };
  let isDone = false;
  for await (const entry of backupEntries({ ...rest, store, pause }) as AsyncIterable<BackupEntry>) {
    if ('fact' in entry) told.facts.push(entry.fact.number);
    if ('outcome' in entry) told.outcomes.push(entry.outcome.commandId);
    if ('claim' in entry) told.claims.push(entry.claim.key);
    if (!(kind in entry) || isDone) continue;
    isDone = true;
    await during();
  }
  return told;
}

const upToTwo = { facts: [1, 2], outcomes: ['command 1', 'command 2'], claims: ['name 2'] };

describe('a backup of an installation that is written to', () => {
  beforeEach(async () => {
    await commit(1);
    await commit(2);
  });

  test.each(['fact', 'outcome'])(
    'is of one moment: what is committed after the first %s is not in it',
    async (kind) => {
      expect(await backUp(kind, () => commit(3))).toEqual(upToTwo);
      expect(await backUp()).toMatchObject({ facts: [1, 2, 3], claims: ['name 3'] });
    },
  );

  test('has the outcome of every fact, also of a writer that was killed before it told', async () => {
    interrupted = true;
    await expect(commit(3)).rejects.toThrow('killed');
    interrupted = false;
    store = open();
    expect(await backUp()).toMatchObject({ facts: [1, 2, 3], outcomes: ['command 1', 'command 2', 'command 3'] });
  });

  test('is given up where somebody wrote in the pause', async () => {
    const broken = async () => ({ isIntact: async () => false, end: async () => {} });
    await expect(backUp('', async () => {}, broken)).rejects.toThrow('repeat it');
  });

  test('lets the streams go on before it reads the ledger, also where it is given up', async () => {
    const order: string[] = [];
    const pause = async () => ({ isIntact: async () => true, end: async () => void order.push('on') });
    await backUp('fact', async () => void order.push('fact'), pause);
    expect(order).toEqual(['on', 'on', 'on', 'fact']);
    const failing = { ...store, claims: { ...store.claims, scan: async () => Promise.reject(new Error('away')) } };
    const given = async () => {
      for await (const _entry of backupEntries({ ...rest, store: failing, pause }));
    };
    await expect(given()).rejects.toThrow('away');
    expect(order).toEqual(['on', 'on', 'on', 'fact', 'on', 'on', 'on']);
  });
});
