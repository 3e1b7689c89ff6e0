import { expect, test } from 'vitest';
import type { SearchQuery } from '../../ports/SearchIndex.ts';
import { searchRequest } from './searchRequest.ts';

const query: SearchQuery = { text: 'red roses', kinds: [], community: null, tags: [], limit: 5, after: null };

test('every word must be there, the last one at least as a beginning', () => {
  expect(searchRequest(query)?.query).toMatchObject({
    bool: {
      must: [
        { multi_match: { query: 'red', operator: 'and', zero_terms_query: 'all' } },
        { multi_match: { query: 'roses', operator: 'and', type: 'bool_prefix' } },
      ],
      filter: [],
    },
  });
});

test('nothing is asked where there is no word', () => {
  expect(searchRequest({ ...query, text: ' -"* ' })).toBeNull();
});

test('all tags must be there', () => {
  expect(searchRequest({ ...query, tags: ['x', 'y'] })?.query?.bool?.filter).toEqual([
    { term: { tags: 'x' } },
    { term: { tags: 'y' } },
  ]);
});

test('letters are composed, as they are in the index', () => {
  expect(searchRequest({ ...query, text: 'cafe\u0301' })?.query).toMatchObject({
    bool: { must: [{ multi_match: { query: 'caf\u00e9' } }] },
  });
});

test('a page begins after the last hit of the one before, and is asked of the same copy', () => {
  const first = searchRequest(query);
  const second = searchRequest({ ...query, after: { score: 1.5, id: 'post_a' } });
  expect(first).not.toHaveProperty('search_after');
  expect(second?.search_after).toEqual([1.5, 'post_a']);
  expect(second?.preference).toBe(first?.preference);
  expect(searchRequest({ ...query, text: 'other' })?.preference).not.toBe(first?.preference);
});
