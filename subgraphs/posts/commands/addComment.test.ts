import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { pairId } from '@c18n/platform/ids/pairId';
import { expect, test } from 'vitest';
import { comments, commentVersions, posts, versionId } from '../collections.ts';
import * as given from '../postScenario.ts';
import { addComment } from './addComment.ts';
import { deleteComment } from './deleteComment.ts';
import { deletePost } from './deletePost.ts';
import { hideComment } from './hideComment.ts';
import { hidePost } from './hidePost.ts';

const { bob, eve, garden, ivy, kim, mia, own, praise, roses } = given;
const thanks = pairId('comment', 'thanks');
const onPost = { ...own, commentId: praise, parentId: roses, text: 'Well said.' };
const onComment = { ...own, commentId: thanks, parentId: praise, text: 'Thank you!' };

test('a comment on a post begins a thread and is counted', () => {
  const scenario = given.givenPost();
  scenario.when(addComment, onPost, { actor: kim, time: 2_000 });
  expect(scenario.get(comments, praise)).toMatchObject({
    ...{ communityId: garden, postId: roses, parentId: roses, rootId: praise, depth: 0, authorId: kim },
    ...{ text: 'Well said.', wordCount: 2, version: 1, addedAt: 2_000, replyCount: 0, score: 0 },
  });
  expect(scenario.get(commentVersions, versionId(praise, 1))).toMatchObject({ text: 'Well said.', writtenAt: 2_000 });
  expect(scenario.get(posts, roses)).toMatchObject({ commentCount: 1 });
});

test('an import that is repeated when its key is forgotten changes nothing', () => {
  const scenario = given.givenPost();
  const imported = { ...onPost, authorId: kim, occurredAt: 5 };
  scenario.when(addComment, imported, { actor: ivy });
  expect(scenario.when(addComment, imported, { actor: ivy })).toEqual({ facts: [] });
  expect(scenario.get(posts, roses)).toMatchObject({ commentCount: 1 });
});

test('a comment on a comment is one deeper, and counted by both', () => {
  const scenario = given.givenComment();
  scenario.when(addComment, onComment, { actor: bob });
  expect(scenario.get(comments, thanks)).toMatchObject({ postId: roses, parentId: praise, rootId: praise, depth: 1 });
  expect(scenario.get(comments, praise)).toMatchObject({ replyCount: 1 });
  expect(scenario.get(posts, roses)).toMatchObject({ commentCount: 2 });
});

test('a thread goes to any depth', () => {
  const scenario = given.givenComment();
  let parentId = praise;
  for (let depth = 1; depth <= 200; depth++) {
    const commentId = pairId('comment', String(depth));
    scenario.when(addComment, { ...onComment, commentId, parentId }, { actor: bob });
    parentId = commentId;
  }
  expect(scenario.get(comments, parentId)).toMatchObject({ depth: 200, rootId: praise });
  expect(scenario.get(posts, roses)).toMatchObject({ commentCount: 201 });
});

test('an importer comments in the name of a member, in the past', () => {
  const scenario = given.givenPost();
  scenario.when(addComment, { ...onPost, authorId: kim, occurredAt: 7 }, { actor: ivy });
  expect(scenario.get(comments, praise)).toMatchObject({ authorId: kim, addedAt: 7 });
  expect(addComment.wordsOf(addComment.schema.parse({ ...onPost, authorId: kim }), ivy)).toBe(kim);
});

test('somebody who is no member does not comment, nor does anybody in their name', () => {
  const scenario = given.givenPost();
  expect(scenario.when(addComment, onPost, { actor: eve })).toEqual({ refused: 'NOT_A_MEMBER' });
  expect(scenario.when(addComment, { ...onPost, authorId: eve }, { actor: ivy })).toEqual({ refused: 'NOT_A_MEMBER' });
});

test('only an importer names another author', () => {
  const decision = given.givenPost().when(addComment, { ...onPost, authorId: bob }, { actor: kim });
  expect(decision).toEqual({ refused: 'NOT_ALLOWED', fields: ['authorId'] });
});

test('nobody comments in the future', () => {
  const decision = given
    .givenPost()
    .when(addComment, { ...onPost, authorId: kim, occurredAt: 9 }, { actor: ivy, time: 8 });
  expect(decision).toEqual({ refused: 'TIME_AHEAD', fields: ['occurredAt'] });
});

test('a deactivated member does not comment', () => {
  const decision = given.deactivate(given.givenPost(), kim).when(addComment, onPost, { actor: kim });
  expect(decision).toEqual({ refused: 'DEACTIVATED' });
});

test('nobody comments in a retired community', () => {
  const decision = given.retire(given.givenPost()).when(addComment, onPost, { actor: kim });
  expect(decision).toEqual({ refused: 'COMMUNITY_RETIRED' });
});

test('a deletion that was decided first leaves nothing to answer', () => {
  const scenario = given.givenComment();
  scenario.when(deleteComment, { communityId: garden, commentId: praise }, { actor: kim });
  expect(scenario.when(addComment, onComment, { actor: bob })).toEqual({ refused: 'DELETED', fields: ['parentId'] });
});

test('nobody answers in a thread of a deleted post', () => {
  const scenario = given.givenComment();
  scenario.when(deletePost, { communityId: garden, postId: roses }, { actor: bob });
  expect(scenario.when(addComment, onComment, { actor: bob })).toEqual({ refused: 'DELETED', fields: ['parentId'] });
});

test('nobody answers what is hidden', () => {
  const scenario = given.givenComment();
  scenario.when(hideComment, { communityId: garden, commentId: praise, reason: 'Rude.' }, { actor: mia });
  expect(scenario.when(addComment, onComment, { actor: bob })).toEqual({ refused: 'HIDDEN', fields: ['parentId'] });
  scenario.when(hidePost, { communityId: garden, postId: roses, reason: 'Rude.' }, { actor: mia });
  const commentId = pairId('comment', 'late');
  const decision = scenario.when(addComment, { ...onPost, commentId }, { actor: kim });
  expect(decision).toEqual({ refused: 'HIDDEN', fields: ['parentId'] });
});

test.each([pairId('post', 'none'), pairId('comment', 'none')])('there must be something to answer: %s', (parentId) => {
  const decision = given.givenPost().when(addComment, { ...onPost, parentId }, { actor: kim });
  expect(decision).toEqual({ refused: NOT_FOUND, fields: ['parentId'] });
});

test.each([{ text: '' }, { text: '\u200b' }, { parentId: garden }])('the comment %j does not pass', (wrong) => {
  expect(addComment.schema.safeParse({ ...onPost, ...wrong }).success).toBe(false);
});
