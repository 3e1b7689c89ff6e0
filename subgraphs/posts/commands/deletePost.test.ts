import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { pairId } from '@c18n/platform/ids/pairId';
import { expect, test } from 'vitest';
import { communityPosts, communityPostsId, posts } from '../collections.ts';
import { ada, bob, deactivate, garden, givenPost, mia, retire, roses } from '../postScenario.ts';
import { deletePost } from './deletePost.ts';
import { hidePost } from './hidePost.ts';

const deletion = { communityId: garden, postId: roses };

test('a deleted post keeps its place without its words, and counts no more', () => {
  const scenario = givenPost();
  scenario.when(deletePost, deletion, { actor: bob, time: 8_000 });
  expect(scenario.get(posts, roses)).toMatchObject({
    ...{ title: null, text: null, url: null, deletedAt: 8_000, listed: false, authorId: bob },
  });
  expect(scenario.get(communityPosts, communityPostsId(garden))).toMatchObject({ postCount: 0 });
});

test('deleting again changes nothing', () => {
  const scenario = givenPost();
  scenario.when(deletePost, deletion, { actor: bob });
  expect(scenario.when(deletePost, deletion, { actor: bob })).toEqual({ facts: [] });
});

test('a hidden post that is deleted is not discounted twice', () => {
  const scenario = givenPost();
  scenario.when(hidePost, { ...deletion, reason: 'Spam.' }, { actor: mia });
  scenario.when(deletePost, deletion, { actor: bob });
  expect(scenario.get(communityPosts, communityPostsId(garden))).toMatchObject({ postCount: 0 });
});

test('an author may delete in a retired community, too', () => {
  expect(retire(givenPost()).when(deletePost, deletion, { actor: bob })).toHaveProperty('facts.length', 1);
});

test('nobody else deletes: moderators hide', () => {
  expect(givenPost().when(deletePost, deletion, { actor: ada })).toEqual({ refused: 'NOT_ALLOWED' });
});

test('a deactivated author does not delete', () => {
  expect(deactivate(givenPost(), bob).when(deletePost, deletion, { actor: bob })).toEqual({ refused: 'DEACTIVATED' });
});

test('there must be such a post', () => {
  const decision = givenPost().when(deletePost, { ...deletion, postId: pairId('post', 'none') }, { actor: bob });
  expect(decision).toEqual({ refused: NOT_FOUND, fields: ['postId'] });
});
