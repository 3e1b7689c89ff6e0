import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { pairId } from '@c18n/platform/ids/pairId';
import { expect, test } from 'vitest';
import { comments, commentVersions, versionId } from '../collections.ts';
import { ada, deactivate, garden, givenComment, kim, praise, retire } from '../postScenario.ts';
import { deleteComment } from './deleteComment.ts';
import { editComment } from './editComment.ts';

const edit = { communityId: garden, commentId: praise, expectedVersion: null, text: 'Very well said.' };

test('an edit keeps the version before', () => {
  const scenario = givenComment();
  scenario.when(editComment, edit, { actor: kim, time: 9_000 });
  expect(scenario.get(comments, praise)).toMatchObject({
    ...{ text: 'Very well said.', wordCount: 3, version: 2, editedAt: 9_000, addedAt: 2_000 },
  });
  expect(scenario.get(commentVersions, versionId(praise, 1))).toMatchObject({ text: 'Well said.' });
  expect(scenario.get(commentVersions, versionId(praise, 2))).toMatchObject({
    ...{ text: 'Very well said.', writtenAt: 9_000 },
  });
});

test('of two edits of one version exactly one wins', () => {
  const scenario = givenComment();
  scenario.when(editComment, { ...edit, expectedVersion: 1 }, { actor: kim });
  const second = scenario.when(editComment, { ...edit, expectedVersion: 1, text: 'Two.' }, { actor: kim });
  expect(second).toEqual({ refused: 'VERSION_OUTDATED', fields: ['expectedVersion'] });
  expect(scenario.get(comments, praise)).toMatchObject({ text: 'Very well said.', version: 2 });
});

test('nobody else edits', () => {
  expect(givenComment().when(editComment, edit, { actor: ada })).toEqual({ refused: 'NOT_ALLOWED' });
});

test('a deactivated author does not edit', () => {
  expect(deactivate(givenComment(), kim).when(editComment, edit, { actor: kim })).toEqual({ refused: 'DEACTIVATED' });
});

test('a deleted comment is not edited', () => {
  const scenario = givenComment();
  scenario.when(deleteComment, { communityId: garden, commentId: praise }, { actor: kim });
  expect(scenario.when(editComment, edit, { actor: kim })).toEqual({ refused: 'DELETED', fields: ['commentId'] });
});

test('comments of a retired community stay as they were', () => {
  expect(retire(givenComment()).when(editComment, edit, { actor: kim })).toEqual({ refused: 'COMMUNITY_RETIRED' });
});

test('there must be such a comment', () => {
  const decision = givenComment().when(editComment, { ...edit, commentId: pairId('comment', 'none') }, { actor: kim });
  expect(decision).toEqual({ refused: NOT_FOUND, fields: ['commentId'] });
});
