import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommitRecord } from '../../ports/CommitStore.ts';
import type { Outcome } from '../../ports/OutcomeStore.ts';
import { openSqliteStore } from './openSqliteStore.ts';

const key = { stream: 'people', partition: 0 } as const;
const nothing = { facts: [], documents: [], claimsKept: [], claimsFreed: [], deadLetters: [] };

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'c18n-sqlite-'));
});
afterEach(() => rm(directory, { recursive: true }));

const open = () => openSqliteStore({ file: join(directory, 'store.sqlite'), collections: [], partitions: 1 });

function outcome(commandId: string, time: number): Outcome {
  const about = {
    state: 'DONE',
    fingerprint: '',
    submissions: [],
    actor: '',
    type: '',
    place: '',
    refused: null,
  } as const;
  return { commandId, ...about, position: { ...key, number: 0 }, time };
}

describe('a store in a file', () => {
  test('holds nothing for a command that was lost with its process', async () => {
    const before = await open();
    await before.claims.take(
      [
        { key: 'ann', owner: 'kept' },
        { key: 'bob', owner: 'lost' },
      ],
      0,
    );
    const record = { ...key, commit: 1, attempt: 'a', published: 0, commandsRead: null, outcomes: [] };
    const kept = { ...nothing, claimsKept: [{ key: 'ann', owner: 'kept' }] };
    await before.commits.commit([{ ...record, ...kept } satisfies CommitRecord]);
    await before.close();
    const after = await open();
    const taken = await after.claims.take(
      [
        { key: 'ann', owner: 'other' },
        { key: 'bob', owner: 'other' },
      ],
      0,
    );
    expect(taken).toEqual(['held', 'taken']);
    await after.close();
  });

  test('forgets old outcomes, however many there are, and no young one', async () => {
    const store = await open();
    const old = Array.from({ length: 2_500 }, (_, index) => outcome(`old ${index}`, index % 100));
    const outcomes = [...old, outcome('young', 100)];
    await store.commits.commit([
      { ...key, ...nothing, commit: 1, attempt: 'a', published: 0, commandsRead: null, outcomes },
    ]);
    await store.outcomes.prune(100);
    const found = await store.outcomes.find(outcomes.map(({ commandId }) => commandId));
    expect(found.map(({ commandId }) => commandId)).toEqual(['young']);
    await store.close();
  });
});
