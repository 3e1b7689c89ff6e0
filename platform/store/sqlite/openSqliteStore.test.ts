import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Collection, defineCollection } from '../../domain/defineCollection.ts';
import { openSqliteStore } from './openSqliteStore.ts';

const items = defineCollection<{ readonly label: string }>()('item', 'communities', {});
const added = defineCollection<{ readonly label: string }>()('added', 'communities', {});

test('a new collection where there are facts is told to whoever opens the store, until it has been rebuilt', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'c18n-store-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const openWith = (...collections: Collection[]) =>
    openSqliteStore({ file: join(directory, 'store.sqlite'), collections, partitions: 1 });
  const first = await openWith(items);
  expect(first.outdated).toEqual([]);
  const partition = { stream: 'communities', partition: 0 } as const;
  const names = { id: 'f', type: 't', place: 'p', subject: 's', actor: 'a', wordsOf: null, data: {} };
  const lists = { documents: [], outcomes: [], claimsKept: [], claimsFreed: [], deadLetters: [], commandsRead: null };
  const facts = [{ ...partition, ...names, number: 1, time: 1 }];
  await first.commits.commit([{ ...partition, ...lists, facts, commit: 1, attempt: 'a', published: 0 }]);
  await first.close();

  // Twice: whoever opened it first may have been killed before it was rebuilt, or may not be the one who rebuilds.
  await (await openWith(items, added)).close();
  const second = await openWith(items, added);
  expect(second.outdated).toEqual(['communities']);
  await second.generations.flip('communities', await second.generations.begin('communities'));
  await second.close();
  const rebuilt = await openWith(items, added);
  expect(rebuilt.outdated).toEqual([]);
  await rebuilt.close();
});
