import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { pairId } from '@c18n/platform/ids/pairId';
import { expect, test } from 'vitest';
import { comments, posts } from '../collections.ts';
import { ada, deactivate, garden, givenComment, kim, mia, praise, roses } from '../postScenario.ts';
import { deleteComment } from './deleteComment.ts';
import { hideComment } from './hideComment.ts';

const deletion = { communityId: garden, commentId: praise };

test('a deleted comment keeps its place without words, and counts no more', () => {
  const scenario = givenComment();
  scenario.when(deleteComment, deletion, { actor: kim, time: 8_000 });
  expect(scenario.get(comments, praise)).toMatchObject({ text: null, deletedAt: 8_000, parentId: roses });
  expect(scenario.get(posts, roses)).toMatchObject({ commentCount: 0 });
  expect(scenario.when(deleteComment, deletion, { actor: kim })).toEqual({ facts: [] });
});

test('a hidden comment that is deleted is not discounted twice', () => {
  const scenario = givenComment();
  scenario.when(hideComment, { ...deletion, reason: 'Rude.' }, { actor: mia });
  scenario.when(deleteComment, deletion, { actor: kim });
  expect(scenario.get(posts, roses)).toMatchObject({ commentCount: 0 });
});

test('nobody else deletes', () => {
  expect(givenComment().when(deleteComment, deletion, { actor: ada })).toEqual({ refused: 'NOT_ALLOWED' });
});

test('a deactivated author does not delete', () => {
  const decision = deactivate(givenComment(), kim).when(deleteComment, deletion, { actor: kim });
  expect(decision).toEqual({ refused: 'DEACTIVATED' });
});

test('there must be such a comment', () => {
  const decision = givenComment().when(
    deleteComment,
    { ...deletion, commentId: pairId('comment', 'none') },
    { actor: kim },
  );
  expect(decision).toEqual({ refused: NOT_FOUND, fields: ['commentId'] });
});
