import { describe, expect, test, vi } from 'vitest';
import { defineCollection } from '../domain/defineCollection.ts';
import type { DocumentKey, StoredDocument } from '../ports/DocumentStore.ts';
import { createViewReader } from './createViewReader.ts';

const posts = defineCollection<{ readonly title: string }>()('post', 'communities', {});
const people = defineCollection<{ readonly name: string }>()('person', 'people', {});

/** A store of the given bodies, by collection and id, that counts its calls. */
function storeOf(bodies: Record<string, object | null>) {
  const calls: string[][] = [];
  const load = async (keys: readonly DocumentKey[]): Promise<(StoredDocument | null)[]> => {
    calls.push(keys.map(({ collection, id }) => `${collection.name}/${id}`));
    return keys.map(({ collection, id }) => {
      const body = bodies[`${collection.name}/${id}`];
      return body === undefined ? null : { collection: collection.name, id, place: 'place', number: 7, body };
    });
  };
  return { calls, load };
}

describe('reading views', () => {
  test('a document is its fields with its id, and its revision is the number of the last fact', async () => {
    const views = createViewReader(storeOf({ 'post/1': { title: 'Hello' } }));
    expect(await views.one(posts, '1')).toEqual({ title: 'Hello', id: '1', revision: 7 });
  });

  test('a document that never was, and one that was removed, read as null', async () => {
    const views = createViewReader(storeOf({ 'post/removed': null }));
    expect(await views.one(posts, 'removed')).toBeNull();
    expect(await views.one(posts, 'unknown')).toBeNull();
  });

  test('all documents of one tick are read with one call, whatever their collections, each once', async () => {
    const store = storeOf({ 'post/1': { title: 'Hello' }, 'person/1': { name: 'Ada' } });
    const views = createViewReader(store);
    const [post, person, again] = await Promise.all([
      views.one(posts, '1'),
      views.one(people, '1'),
      views.one(posts, '1'),
    ]);
    expect([post?.title, person?.name, again]).toEqual(['Hello', 'Ada', post]);
    expect(store.calls).toEqual([['post/1', 'person/1']]);
  });

  test('what a later tick asks for again is not read again', async () => {
    const store = storeOf({ 'post/1': { title: 'Hello' } });
    const views = createViewReader(store);
    await views.one(posts, '1');
    const [post] = await Promise.all([views.one(posts, '1'), views.one(posts, '2')]);
    expect(post?.title).toBe('Hello');
    expect(store.calls).toEqual([['post/1'], ['post/2']]);
  });

  test('what was forgotten is read again, also while it is being read: nothing stale is shown after a command', async () => {
    const bodies: Record<string, object> = { 'post/1': { title: 'before' } };
    const store = storeOf(bodies);
    const views = createViewReader(store);
    const reading = views.one(posts, '1');
    await vi.waitUntil(() => store.calls.length === 1);
    views.forget();
    bodies['post/1'] = { title: 'after' };
    expect((await views.one(posts, '1'))?.title).toBe('after');
    expect((await reading)?.title).toBe('before');
  });

  test('an outage reaches everybody who waits, and the next read works again', async () => {
    const store = storeOf({ 'post/1': { title: 'Hello' } });
    let down = true;
    const views = createViewReader({
      load: (keys) => (down ? Promise.reject(new Error('the store is down')) : store.load(keys)),
    });
    const reads = await Promise.allSettled([views.one(posts, '1'), views.one(posts, '2')]);
    expect(reads.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    down = false;
    expect((await views.one(posts, '1'))?.title).toBe('Hello');
  });
});
