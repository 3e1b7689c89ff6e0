import { createSecretKey } from 'node:crypto';
import type { SearchHit, SearchQuery } from '@c18n/platform/ports/SearchIndex';
import { createCursors } from '@c18n/platform/reading/createCursors';
import type { ViewReader } from '@c18n/platform/reading/ViewReader';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { GraphQLResolveInfo } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { QuerySearchArgs, SearchConnection } from '../generated/resolverTypes.ts';
import { LOOKED_AT } from '../readableHits.ts';
import { searchField } from './search.ts';

const hits: readonly SearchHit[] = [
  { id: 'post_a', kind: 'post', score: 3, highlight: 'about \ue000roses\ue001', wordsOf: ['author of post_a'] },
  { id: 'post_b', kind: 'post', score: 2, highlight: '\ue000roses\ue001', wordsOf: ['author of post_b'] },
  { id: 'person_c', kind: 'person', score: 1, highlight: '\ue000Rose\ue001', wordsOf: ['person_c'] },
];

/**
 * What a search finds, and what the index was asked. Everything but the posts whose ids begin with `post_b` can be read, and what answers
 * them, and the words of all but the erased author.
 */
async function search(args: QuerySearchArgs, erased = 'nobody', indexed = hits) {
  const asked: SearchQuery[] = [];
  const views = {
    one: async (_collection, id) => ({
      ...{ id, listed: !id.startsWith('post_b'), authorId: `author of ${id}`, deletedAt: null, hiddenAt: null },
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

type Searched = Awaited<ReturnType<typeof search>>;

function idsOf({ found }: Searched): readonly unknown[] {
  return found.edges.map(({ node }) => (node as { readonly id: string } | null)?.id);
}

/** Hits, the best first. */
function hitsOf(...ids: readonly string[]): readonly SearchHit[] {
  return ids.map((id, index) => ({
    ...{ id, kind: id.slice(0, id.indexOf('_')), score: ids.length - index },
    ...{ highlight: '', wordsOf: [`author of ${id}`] },
  }));
}

/** What is found on all pages of a size, one after the other. */
async function allPages(first: number, indexed: readonly SearchHit[]): Promise<readonly unknown[]> {
  const ids: unknown[] = [];
  let pages = 0;
  for (let after: string | null = null, more = true; more; ) {
    const page: Searched = await search({ query: 'roses', first, after }, 'nobody', indexed);
    expect(page.found.edges.length).toBeLessThanOrEqual(first);
    ids.push(...idsOf(page));
    pages += 1;
    // Each page comes further, or there would be no end.
    expect(pages).toBeLessThanOrEqual(indexed.length);
    ({ hasNextPage: more, endCursor: after = null } = page.found.pageInfo);
  }
  return ids;
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
  expect(found.edges[1]?.node).toEqual({ __typename: 'Person', id: 'person_c' });
});

test('what can be read no more is not shown, nor what it said', async () => {
  expect(idsOf(await search({ query: 'roses' }))).toEqual(['post_a', 'person_c']);
});

test('a comment is shown while its post can be read', async () => {
  expect(idsOf(await search({ query: 'roses' }, 'nobody', hitsOf('comment_a', 'comment_b')))).toEqual(['comment_a']);
});

test('the words of an erased person are not shown, whatever the index still holds', async () => {
  expect(idsOf(await search({ query: 'roses' }, 'author of post_a'))).toEqual(['person_c']);
  expect(idsOf(await search({ query: 'roses' }, 'person_c'))).toEqual(['post_a']);
});

test('of two who named and described it, one erased hides it only until the index has lost their words', async () => {
  const hitOf = (id: string, ...wordsOf: readonly string[]) => ({
    ...{ id, kind: 'community', score: 1, highlight: '\ue000roses\ue001', wordsOf },
  });
  const both = hitOf('community_behind', 'person_name', 'person_description');
  const left = hitOf('community_current', 'person_description');
  const shown = async (erased: string) => idsOf(await search({ query: 'roses' }, erased, [both, left]));
  expect(await shown('nobody')).toEqual([both.id, left.id]);
  expect(await shown('person_name')).toEqual([left.id]);
  expect(await shown('person_description')).toEqual([]);
});

test('pages follow each other', async () => {
  const indexed = hitsOf('post_a', 'post_c', 'post_d');
  const first = (await search({ query: 'roses', first: 2 }, 'nobody', indexed)).found;
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const after = first.pageInfo.endCursor ?? null;
  const { asked, found } = await search({ query: 'roses', first: 2, after }, 'nobody', indexed);
  expect(asked).toMatchObject([{ limit: 3, after: { score: 2, id: 'post_c' } }]);
  expect(found.edges).toHaveLength(1);
  expect(found.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
});

describe('where much can be read no more', () => {
  const hidden = Array.from({ length: 30 }, (_, index) => `comment_b${String(index).padStart(2, '0')}`);

  test('the first page has what can be', async () => {
    const { found } = await search({ query: 'roses' }, 'nobody', hitsOf(...hidden, 'post_z'));
    expect(found.edges.map(({ node }) => node)).toEqual([{ __typename: 'Post', id: 'post_z' }]);
    const cursor = found.edges[0]?.cursor;
    expect(found.pageInfo).toEqual({
      ...{ hasNextPage: false, hasPreviousPage: false, startCursor: cursor, endCursor: cursor },
    });
  });

  const mixed = hidden.flatMap((id, index) => (index % 3 === 0 ? [`comment_a${index + 10}`, id] : [id]));
  test.each([
    ['among the others', mixed],
    ['around the others', [...hidden.slice(0, 9), 'comment_a', 'post_a', 'post_c', ...hidden.slice(9)]],
    ['behind the others', ['comment_a', 'post_a', ...hidden]],
  ])('pages have all the others, each once, in their order: %s', async (_where, ids) => {
    const indexed = hitsOf(...ids);
    const readable = ids.filter((id) => !id.startsWith('comment_b'));
    for (const first of [1, 2, 3, 7, 10, 100]) {
      expect([first, ...(await allPages(first, indexed))]).toEqual([first, ...readable]);
    }
  });

  test('so many are looked at, always from the same place, and the next page goes on behind', async () => {
    const indexed = hitsOf(...Array.from({ length: 1_000 }, (_, index) => `comment_b${index + 1_000}`), 'post_z');
    const { asked, found } = await search({ query: 'roses' }, 'nobody', indexed);
    expect(asked.map(({ after, limit }) => ({ after, limit }))).toEqual(
      [10, 40, 160, LOOKED_AT].map((looked) => ({ after: null, limit: looked + 1 })),
    );
    expect(found).toMatchObject({ edges: [], pageInfo: { hasNextPage: true, startCursor: null } });
    const after = found.pageInfo.endCursor ?? null;
    const next = await search({ query: 'roses', after }, 'nobody', indexed);
    expect(next.asked[0]?.after).toMatchObject({ id: indexed[LOOKED_AT - 1]?.id });
    expect(await allPages(10, indexed)).toEqual(['post_z']);
  });

  test('the index is asked once for a page that can be read', async () => {
    const indexed = hitsOf(...Array.from({ length: 120 }, (_, index) => `post_a${index + 100}`), ...hidden);
    for (const first of [0, 10, 100]) {
      const { asked, found } = await search({ query: 'roses', first }, 'nobody', indexed);
      expect(asked).toMatchObject([{ limit: first + 1, after: null }]);
      expect(found.edges).toHaveLength(first);
      expect(found.pageInfo.hasNextPage).toBe(true);
    }
  });
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
