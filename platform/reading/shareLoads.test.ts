import { expect, test } from 'vitest';
import { defineCollection } from '../domain/defineCollection.ts';
import type { DocumentKey, StoredDocument } from '../ports/DocumentStore.ts';
import { createViewReader } from './createViewReader.ts';
import { shareLoads } from './shareLoads.ts';

const posts = defineCollection<{ readonly title: string }>()('post', 'communities', {});
const key = (id: string): DocumentKey => ({ collection: posts, id });

/** A store in which each document tells how often the store was asked, and which fails where it is told to. */
function countingStore() {
  const calls: string[][] = [];
  const fault = { isDown: false };
  const load = async (keys: readonly DocumentKey[]): Promise<(StoredDocument | null)[]> => {
    calls.push(keys.map(({ id }) => id));
    const body = { title: `call ${calls.length}` };
    if (fault.isDown) throw new Error('the store is down');
    return keys.map(({ id }) => ({ collection: 'post', id, place: 'place', number: 1, body }));
  };
  return { calls, fault, documents: shareLoads({ load }) };
}

test('what several ask for in one tick is read together and once, and each is given its own in its order', async () => {
  const { calls, documents } = countingStore();
  const [first, second] = await Promise.all([
    documents.load([key('a'), key('b')]),
    documents.load([key('b'), key('c')]),
  ]);
  expect(calls).toEqual([['a', 'b', 'c']]);
  expect([first, second].map((all) => all.map((one) => one?.id))).toEqual([
    ['a', 'b'],
    ['b', 'c'],
  ]);
});

test('operations with readers of their own share a tick', async () => {
  const { calls, documents } = countingStore();
  const readers = [createViewReader(documents), createViewReader(documents)];
  await Promise.all(readers.map((reader) => reader.one(posts, 'a')));
  expect(calls).toEqual([['a']]);
});

test('whoever asks while a read is under way is not given what it brings', async () => {
  const { documents } = countingStore();
  const reading = documents.load([key('a')]);
  // The read begins at the end of this tick.
  await new Promise(setImmediate);
  const [later] = await documents.load([key('a')]);
  const [earlier] = await reading;
  expect([earlier?.body, later?.body]).toEqual([{ title: 'call 1' }, { title: 'call 2' }]);
});

test('an outage reaches all who share, and the next read works again', async () => {
  const { fault, documents } = countingStore();
  fault.isDown = true;
  const loads = await Promise.allSettled([documents.load([key('a')]), documents.load([key('a'), key('b')])]);
  expect(loads.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  fault.isDown = false;
  expect(await documents.load([key('a')])).toHaveLength(1);
});
