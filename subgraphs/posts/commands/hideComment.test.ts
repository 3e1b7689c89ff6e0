import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { pairId } from '@c18n/platform/ids/pairId';
import { describe, expect, test } from 'vitest';
import { comments, posts } from '../collections.ts';
import { ada, bob, deactivate, garden, givenComment, kim, mia, praise, roses } from '../postScenario.ts';
import { deleteComment } from './deleteComment.ts';
import { hideComment } from './hideComment.ts';
import { unhideComment } from './unhideComment.ts';

const comment = { communityId: garden, commentId: praise };
const hiding = { ...comment, reason: 'Rude.' };

test('a moderator hides a comment with a reason, and it counts no more', () => {
  const scenario = givenComment();
  scenario.when(hideComment, hiding, { actor: mia, time: 8_000 });
  expect(scenario.get(comments, praise)).toMatchObject({ hiddenAt: 8_000, hiddenBy: mia, hiddenReason: 'Rude.' });
  expect(scenario.get(posts, roses)).toMatchObject({ commentCount: 0 });
  expect(scenario.when(hideComment, { ...hiding, reason: 'Other.' }, { actor: ada })).toEqual({ facts: [] });
});

test('shown again, it counts again', () => {
  const scenario = givenComment();
  scenario.when(hideComment, hiding, { actor: mia });
  scenario.when(unhideComment, comment, { actor: mia });
  expect(scenario.get(comments, praise)).toMatchObject({ hiddenAt: null, hiddenBy: null, hiddenReason: null });
  expect(scenario.get(posts, roses)).toMatchObject({ commentCount: 1 });
  expect(scenario.when(unhideComment, comment, { actor: mia })).toEqual({ facts: [] });
});

describe.each([
  { command: hideComment, data: hiding },
  { command: unhideComment, data: comment },
])('$command.type', ({ command, data }) => {
  test.each([kim, bob])('is nothing for the author or another member: %s', (actor) => {
    expect(givenComment().when(command, data, { actor })).toEqual({ refused: 'NOT_ALLOWED' });
  });

  test('is nothing for a deactivated moderator', () => {
    expect(deactivate(givenComment(), mia).when(command, data, { actor: mia })).toEqual({ refused: 'DEACTIVATED' });
  });

  test('comes too late for a deleted comment', () => {
    const scenario = givenComment();
    scenario.when(deleteComment, comment, { actor: kim });
    expect(scenario.when(command, data, { actor: mia })).toEqual({ refused: 'DELETED', fields: ['commentId'] });
  });

  test('needs a comment', () => {
    const decision = givenComment().when(command, { ...data, commentId: pairId('comment', 'none') }, { actor: mia });
    expect(decision).toEqual({ refused: NOT_FOUND, fields: ['commentId'] });
  });
});
