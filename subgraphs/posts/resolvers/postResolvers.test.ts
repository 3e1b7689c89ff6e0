import type { Scenario } from '@c18n/platform/domain/Scenario';
import type { ViewReader } from '@c18n/platform/reading/ViewReader';
import type { WordReader } from '@c18n/platform/sealing/WordReader';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { GraphQLResolveInfo } from 'graphql';
import { describe, expect, test } from 'vitest';
import { posts, type StoredPost } from '../collections.ts';
import { addReaction } from '../commands/addReaction.ts';
import { deletePost } from '../commands/deletePost.ts';
import { hidePost } from '../commands/hidePost.ts';
import { ada, bob, deactivate, eve, garden, givenPost, ivy, kim, mia, own, roses } from '../postScenario.ts';
import { postResolvers } from './postResolvers.ts';

/** What somebody reads of the post; `versions` is what they would get a page of. */
async function read(scenario: Scenario, person: string | null, field: keyof typeof postResolvers, args: object = {}) {
  const views: ViewReader = { one: async (collection, id) => scenario.get(collection, id) };
  const words: WordReader = { open: async (_person, sealed) => sealed };
  const context = {
    ...{ views, words, telling: null, viewer: person === null ? null : { person, session: 'session_a' } },
    connections: { page: async (source: object) => ({ edges: [source], pageInfo: {} }) },
  } as unknown as SubgraphContext;
  const resolver = postResolvers[field] as (...all: readonly unknown[]) => unknown;
  return resolver(scenario.get(posts, roses) as StoredPost, args, context, {} as GraphQLResolveInfo);
}

const words = ['title', 'text', 'slug'] as const;
const lists = ['tags', 'reactionCounts', 'viewerReactions'] as const;
const readAll = (scenario: Scenario, person: string | null, fields: readonly (keyof typeof postResolvers)[]) =>
  Promise.all(fields.map((field) => read(scenario, person, field)));

describe('a post that a moderator hid', () => {
  const hidden = () => {
    const scenario = givenPost();
    for (const actor of [bob, kim]) scenario.when(addReaction, { ...own, targetId: roses, code: 'like' }, { actor });
    scenario.when(hidePost, { communityId: garden, postId: roses, reason: 'Off topic.' }, { actor: mia });
    return scenario;
  };

  test.each([ada, mia, bob])('is read by the owner, a moderator and the author: %s', async (person) => {
    expect(await Promise.all(words.map((field) => read(hidden(), person, field)))).toEqual([
      ...['On Roses', 'Roses need sun.', 'on-roses'],
    ]);
    const own = person === bob ? ['like'] : [];
    expect(await readAll(hidden(), person, lists)).toEqual([['roses'], [{ code: 'like', count: 2 }], own]);
    expect(await read(hidden(), person, 'hiddenReason')).toBe('Off topic.');
    expect(await read(hidden(), person, 'hiddenBy')).toEqual({ id: mia });
    expect(await read(hidden(), person, 'versions')).toHaveProperty('edges.length', 1);
  });

  test.each([kim, eve, ivy, null])('is read by nobody else: %s', async (person) => {
    expect(await Promise.all(words.map((field) => read(hidden(), person, field)))).toEqual([null, null, null]);
    expect(await readAll(hidden(), person, lists)).toEqual([[], [], []]);
    expect(await read(hidden(), person, 'language')).toBeNull();
    expect(await read(hidden(), person, 'hiddenReason')).toBeNull();
    expect(await read(hidden(), person, 'hiddenBy')).toBeNull();
    expect(await read(hidden(), person, 'versions')).toHaveProperty('edges.length', 0);
  });

  test('is not read by a moderator who is deactivated', async () => {
    expect(await read(deactivate(hidden(), mia), mia, 'title')).toBeNull();
  });
});

test('a deleted post is read by nobody, nor are its versions', async () => {
  const scenario = givenPost();
  scenario.when(deletePost, { communityId: garden, postId: roses }, { actor: bob });
  for (const person of [ada, mia, bob]) {
    expect(await Promise.all(words.map((field) => read(scenario, person, field)))).toEqual([null, null, null]);
    expect(await readAll(scenario, person, lists)).toEqual([[], [], []]);
    expect(await read(scenario, person, 'versions')).toHaveProperty('edges.length', 0);
  }
});

test('everybody reads any other post and its versions', async () => {
  expect(await read(givenPost(), null, 'title')).toBe('On Roses');
  expect(await read(givenPost(), null, 'versions')).toHaveProperty('edges.length', 1);
  expect(await read(givenPost(), null, 'kind')).toBe('TEXT');
  expect(await read(givenPost(), null, 'tags')).toEqual(['roses']);
  expect(await read(givenPost(), null, 'language')).toBe('en');
});

test('viewers see their own reactions only', async () => {
  const scenario = givenPost();
  scenario.when(addReaction, { ...own, targetId: roses, code: 'dislike' }, { actor: ada });
  scenario.when(addReaction, { ...own, targetId: roses, code: 'dislike' }, { actor: mia });
  scenario.when(addReaction, { ...own, targetId: roses, code: 'like' }, { actor: ada });
  scenario.when(addReaction, { ...own, targetId: roses, code: '🎉' }, { actor: kim });
  scenario.when(addReaction, { ...own, targetId: roses, code: 'like' }, { actor: kim });
  expect(await read(scenario, kim, 'viewerReactions')).toEqual(['like', '🎉']);
  expect(await read(scenario, ada, 'viewerReactions')).toEqual(['like']);
  expect(await read(scenario, bob, 'viewerReactions')).toEqual([]);
  expect(await read(scenario, null, 'viewerReactions')).toEqual([]);
});

test('comments are listed by their parent, in the order that is asked for', async () => {
  const listed = async (order: string) => read(givenPost(), null, 'comments', { order });
  expect(await listed('NEWEST')).toMatchObject({ edges: [{ index: 'newest', equals: [roses], descending: true }] });
  expect(await listed('TOP')).toMatchObject({ edges: [{ index: 'top', equals: [roses], descending: true }] });
});
