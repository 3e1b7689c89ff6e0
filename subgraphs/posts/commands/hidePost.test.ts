import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { pairId } from '@c18n/platform/ids/pairId';
import { describe, expect, test } from 'vitest';
import { communityPosts, communityPostsId, posts } from '../collections.ts';
import { ada, bob, deactivate, eve, garden, givenPost, mia, roses } from '../postScenario.ts';
import { deletePost } from './deletePost.ts';
import { hidePost } from './hidePost.ts';
import { unhidePost } from './unhidePost.ts';

const post = { communityId: garden, postId: roses };
const hiding = { ...post, reason: 'Off topic.' };

test('a moderator hides a post with a reason, and it is listed no more', () => {
  const scenario = givenPost();
  scenario.when(hidePost, hiding, { actor: mia, time: 8_000 });
  expect(scenario.get(posts, roses)).toMatchObject({
    ...{ hiddenAt: 8_000, hiddenBy: mia, hiddenReason: 'Off topic.', listed: false, title: 'On Roses' },
  });
  expect(scenario.get(communityPosts, communityPostsId(garden))).toMatchObject({ postCount: 0 });
});

test('shown again, it is as it was', () => {
  const scenario = givenPost();
  scenario.when(hidePost, hiding, { actor: mia });
  scenario.when(unhidePost, post, { actor: ada });
  expect(scenario.get(posts, roses)).toMatchObject({
    hiddenAt: null,
    hiddenBy: null,
    hiddenReason: null,
    listed: true,
  });
  expect(scenario.get(communityPosts, communityPostsId(garden))).toMatchObject({ postCount: 1 });
});

test('of two moderators who hide at once the first gives the reason', () => {
  const scenario = givenPost();
  scenario.when(hidePost, hiding, { actor: mia });
  expect(scenario.when(hidePost, { ...post, reason: 'Rude.' }, { actor: ada })).toEqual({ facts: [] });
  expect(scenario.get(posts, roses)).toMatchObject({ hiddenReason: 'Off topic.', hiddenBy: mia });
});

test('showing what is not hidden changes nothing', () => {
  expect(givenPost().when(unhidePost, post, { actor: mia })).toEqual({ facts: [] });
});

test('a reason must be given', () => {
  expect(hidePost.schema.safeParse({ ...post, reason: ' ' }).success).toBe(false);
});

describe.each([
  { command: hidePost, data: hiding },
  { command: unhidePost, data: post },
])('$command.type', ({ command, data }) => {
  test.each([bob, eve])('is nothing for an author or a stranger: %s', (actor) => {
    expect(givenPost().when(command, data, { actor })).toEqual({ refused: 'NOT_ALLOWED' });
  });

  test('is nothing for a deactivated moderator', () => {
    expect(deactivate(givenPost(), mia).when(command, data, { actor: mia })).toEqual({ refused: 'DEACTIVATED' });
  });

  test('comes too late for a deleted post', () => {
    const scenario = givenPost();
    scenario.when(deletePost, post, { actor: bob });
    expect(scenario.when(command, data, { actor: mia })).toEqual({ refused: 'DELETED', fields: ['postId'] });
  });

  test('needs a post', () => {
    const decision = givenPost().when(command, { ...data, postId: pairId('post', 'none') }, { actor: mia });
    expect(decision).toEqual({ refused: NOT_FOUND, fields: ['postId'] });
  });
});
