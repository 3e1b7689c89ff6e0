import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { defineCollection, type IndexValue } from '../domain/defineCollection.ts';
import { CodedError } from '../errors/CodedError.ts';
import type { PageQuery, StoredDocument } from '../ports/DocumentStore.ts';
import { deriveSecrets } from '../secrets/deriveSecrets.ts';
import { openSqliteStore, type SqliteStore } from '../store/sqlite/openSqliteStore.ts';
import type { ConnectionArguments, Connections } from './Connections.ts';
import { createConnections } from './createConnections.ts';

type Post = { readonly communityId: string; readonly publishedAt: number };
const posts = defineCollection<Post>()('post', 'communities', { newest: ['communityId', 'publishedAt'] });
const newest = { collection: posts, index: 'newest', equals: ['c'], descending: true } as const;
const { cursors: key } = deriveSecrets('a secret that nobody could guess, ever');

// Two of them were published at the same time: the id decides.
const times = [5, 10, 20, 20, 30, 40, 50];
const documents = [...times, 99].map(
  (publishedAt, index): StoredDocument => ({
    ...{ collection: 'post', id: `post_${index}`, place: 'c', number: index + 1 },
    body: { communityId: index === times.length ? 'other' : 'c', publishedAt },
  }),
);
const inOrder = ['post_6', 'post_5', 'post_4', 'post_3', 'post_2', 'post_1', 'post_0'];

describe('connections', () => {
  let directory: string;
  let store: SqliteStore;
  let calls: (readonly PageQuery[])[];
  let connections: Connections;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'connections-'));
    store = await openSqliteStore({ file: join(directory, 'store.db'), collections: [posts], partitions: 1 });
    const none = { facts: [], outcomes: [], claimsKept: [], claimsFreed: [], deadLetters: [], commandsRead: null };
    await store.commits.commit([
      { ...none, stream: 'communities', partition: 0, commit: 1, attempt: 'a', published: 0, documents },
    ]);
  });
  afterAll(async () => {
    await store.close();
    await rm(directory, { recursive: true });
  });
  beforeEach(() => {
    calls = [];
    const page = (queries: readonly PageQuery[]) => {
      calls.push(queries);
      return store.documents.page(queries);
    };
    connections = createConnections({ documents: { page }, key, defaultPageSize: 3 });
  });

  const pageOf = async (args: ConnectionArguments) => {
    const { edges, pageInfo } = await connections.page(newest, args);
    return { ids: edges.map(({ node }) => node.id), edges, pageInfo };
  };
  const codeOf = (args: ConnectionArguments, equals: readonly IndexValue[] = ['c']) =>
    connections.page({ ...newest, equals }, args).then(
      () => null,
      (error: unknown) => (error instanceof CodedError ? error.code : error),
    );

  test('without a size, the first page has the configured one', async () => {
    const { ids, edges, pageInfo } = await pageOf({ first: null, after: null });
    expect(ids).toEqual(inOrder.slice(0, 3));
    expect(edges[0]?.node).toEqual({ communityId: 'c', publishedAt: 50, id: 'post_6', revision: 7 });
    expect(pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: edges[0]?.cursor,
      endCursor: edges[2]?.cursor,
    });
  });

  test.each([1, 2, 3, 7, 100])('going forwards by %i finds every entry once, in order', async (first) => {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const { ids, pageInfo } = await pageOf({ first, after });
      expect(pageInfo.hasPreviousPage).toBe(found.length > 0);
      found.push(...ids);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(found).toEqual(inOrder);
  });

  test.each([1, 2, 3, 7, 100])('going backwards by %i finds every entry once, in order', async (last) => {
    const found: string[] = [];
    let before: string | null = null;
    do {
      const { ids, pageInfo } = await pageOf({ last, before });
      expect(pageInfo.hasNextPage).toBe(found.length > 0);
      found.unshift(...ids);
      before = pageInfo.hasPreviousPage ? pageInfo.startCursor : null;
    } while (before !== null);
    expect(found).toEqual(inOrder);
  });

  test('between two cursors lies what lies between their entries', async () => {
    const { edges } = await pageOf({ first: 100 });
    const bounds = { after: edges[1]?.cursor, before: edges[5]?.cursor };
    expect((await pageOf({ first: 2, ...bounds })).ids).toEqual(['post_4', 'post_3']);
    expect((await pageOf({ last: 2, ...bounds })).ids).toEqual(['post_3', 'post_2']);
  });

  test('a page of nothing still tells whether there is something', async () => {
    const { edges, pageInfo } = await pageOf({ first: 0 });
    expect({ edges, ...pageInfo }).toEqual({
      edges: [],
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
  });

  test('all pages of one tick are one call of the store', async () => {
    await Promise.all([pageOf({ first: 1 }), pageOf({ last: 1 }), pageOf({})]);
    expect(calls.map((queries) => queries.length)).toEqual([3]);
  });

  test.each([{ first: -1 }, { last: -1 }, { first: 101 }, { last: 101 }, { first: 1, last: 1 }])(
    'a size is refused that cannot be: %j',
    async (args) => {
      expect(await codeOf(args)).toBe('BAD_USER_INPUT');
      expect(calls).toEqual([]);
    },
  );

  test('a cursor of another list, a forged one and an empty one are refused', async () => {
    const cursor = (await pageOf({ first: 1 })).pageInfo.endCursor ?? '';
    expect(await codeOf({ after: cursor })).toBeNull();
    expect(await codeOf({ after: cursor }, ['other'])).toBe('BAD_CURSOR');
    expect(await codeOf({ before: `${cursor.slice(0, -2)}AA` })).toBe('BAD_CURSOR');
    expect(await codeOf({ after: '' })).toBe('BAD_CURSOR');
  });
});
