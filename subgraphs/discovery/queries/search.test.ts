import { createSecretKey } from 'node:crypto';
import type { SearchHit, SearchQuery } from '@c18n/platform/ports/SearchIndex';
import { createCursors } from '@c18n/platform/reading/createCursors';
import type { ViewReader } from '@c18n/platform/reading/ViewReader';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { GraphQLResolveInfo } from 'graphql';
import { expect, test } from 'vitest';
import type { QuerySearchArgs, SearchConnection } from '../generated/resolverTypes.ts';
import { searchField } from './search.ts';

const hits: readonly SearchHit[] = [
  { id: 'post_a', kind: 'post', score: 3, highlight: 'about \ue000roses\ue001', wordsOf: ['author of post_a'] },
  { id: 'post_b', kind: 'post', score: 2, highlight: '\ue000roses\ue001', wordsOf: ['author of post_b'] },
  { id: 'person_c', kind: 'person', score: 1, highlight: '\ue000Rose\ue001', wordsOf: ['person_c'] },
];

/** What a search finds, and what the index was asked. Everything but `post_b` can be read, and the words of all but the erased author. */
async function search(args: QuerySearchArgs, erased = 'nobody', indexed = hits) {
  const asked: SearchQuery[] = [];
  const views = {
    one: async (_collection, id) => ({
      ...{ id, listed: id !== 'post_b', authorId: `author of ${id}`, deletedAt: null, hiddenAt: null },
      postId: id.replace('comment', 'post'),
      ...{ nameBy: 'person_name', descriptionBy: 'person_description' },
    }),
  } as ViewReader;
  const words = { open: async (person: string) => (person === erased ? null : 'words') };
  const index = {
    search: async (query: SearchQuery) => {
      asked.push(query);
      const { after, limit } = query;
      return indexed.filter(({ score }) => after === null || score < after.score).slice(0, limit);
    },
  };
  const cursors = createCursors(createSecretKey(Buffer.alloc(32)));
  const context = { viewer: null, views, words, cursors, search: index } as unknown as SubgraphContext;
  const resolve = searchField as (...all: readonly unknown[]) => Promise<SearchConnection>;
  return { asked, found: await resolve({}, args, context, {} as GraphQLResolveInfo) };
}

test('hits are told by reference, with highlights in pieces, without signing in', async () => {
  const { found } = await search({ query: 'roses' });
  expect(found.edges[0]).toMatchObject({
    node: { __typename: 'Post', id: 'post_a' },
    score: 3,
    highlight: [
      { text: 'about ', match: false },
      { text: 'roses', match: true },
    ],
  });
  expect(found.edges[2]?.node).toEqual({ __typename: 'Person', id: 'person_c' });
});

test('what can be read no more is not shown, nor what it said', async () => {
  const { found } = await search({ query: 'roses' });
  expect(found.edges[1]).toMatchObject({ node: null, highlight: [] });
});

test('a comment is shown while its post can be read', async () => {
  const hitOf = (id: string) => ({ ...{ id, kind: 'comment', score: 1 }, highlight: '', wordsOf: [`author of ${id}`] });
  const { found } = await search({ query: 'roses' }, 'nobody', [hitOf('comment_a'), hitOf('comment_b')]);
  expect(found.edges.map(({ node }) => node)).toEqual([{ __typename: 'Comment', id: 'comment_a' }, null]);
});

test('the words of an erased person are not shown, whatever the index still holds', async () => {
  const [ofPost, ofPerson] = ['author of post_a', 'person_c'].map((erased) => search({ query: 'roses' }, erased));
  expect((await ofPost)?.found.edges[0]).toMatchObject({ node: null, highlight: [] });
  expect((await ofPerson)?.found.edges[2]).toMatchObject({ node: null, highlight: [] });
});

test('of two who named and described it, one erased hides it only until the index has lost their words', async () => {
  const hitOf = (id: string, ...wordsOf: readonly string[]) => ({
    ...{ id, kind: 'community', score: 1, highlight: '\ue000roses\ue001', wordsOf },
  });
  const both = hitOf('community_behind', 'person_name', 'person_description');
  const left = hitOf('community_current', 'person_description');
  const shown = async (erased: string) => {
    const { found } = await search({ query: 'roses' }, erased, [both, left]);
    return found.edges.map(({ node, highlight }) => [node !== null, highlight.length > 0]);
  };
  expect(await shown('nobody')).toEqual([
    [true, true],
    [true, true],
  ]);
  expect(await shown('person_name')).toEqual([
    [false, false],
    [true, true],
  ]);
  expect(await shown('person_description')).toEqual([
    [false, false],
    [false, false],
  ]);
});

test('pages follow each other', async () => {
  const first = (await search({ query: 'roses', first: 2 })).found;
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const after = first.pageInfo.endCursor ?? null;
  const { asked, found } = await search({ query: 'roses', first: 2, after });
  expect(asked).toMatchObject([{ limit: 3, after: { score: 2, id: 'post_b' } }]);
  expect(found.edges).toHaveLength(1);
  expect(found.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
});

test('a cursor belongs to its search', async () => {
  const after = (await search({ query: 'roses' })).found.pageInfo.endCursor ?? null;
  await expect(search({ query: 'herbs', after })).rejects.toMatchObject({ code: 'BAD_CURSOR' });
  await expect(search({ query: 'roses', tags: ['red'], after })).rejects.toMatchObject({ code: 'BAD_CURSOR' });
});

test('the index is asked in its own terms', async () => {
  const { asked } = await search({ query: ' roses ', kinds: ['USER_GROUP', 'POST'], communityId: 'c', tags: ['Red'] });
  expect(asked).toMatchObject([{ text: 'roses', kinds: ['group', 'post'], community: 'c', tags: ['red'], limit: 11 }]);
});

test.each([
  [{ query: 'ab' }, 'query'],
  [{ query: '  ab  ' }, 'query'],
  [{ query: 'x'.repeat(201) }, 'query'],
  [{ query: 'roses', first: 101 }, 'first'],
  [{ query: 'roses', tags: ['two words'] }, 'tags'],
])('%j is bad input', async (args, path) => {
  await expect(search(args)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    details: { fields: [expect.objectContaining({ path })] },
  });
});
