import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { pairId } from '@c18n/platform/ids/pairId';
import { expect, test } from 'vitest';
import { posts, postVersions, versionId } from '../collections.ts';
import {
  ada,
  bob,
  deactivate,
  garden,
  givenGarden,
  givenPost,
  leave,
  mia,
  own,
  retire,
  roses,
} from '../postScenario.ts';
import { deletePost } from './deletePost.ts';
import { editPost } from './editPost.ts';
import { hidePost } from './hidePost.ts';
import { publishPost } from './publishPost.ts';

const nothing = { expectedVersion: null, title: null, text: null, url: null, tags: null, language: null };
const edit = { ...nothing, communityId: garden, postId: roses };

test('an edit changes what it gives, and keeps the version before', () => {
  const scenario = givenPost();
  scenario.when(editPost, { ...edit, text: 'Roses need sun and water.' }, { actor: bob, time: 9_000 });
  expect(scenario.get(posts, roses)).toMatchObject({
    ...{ title: 'On Roses', text: 'Roses need sun and water.', wordCount: 5, tags: ['roses'] },
    ...{ version: 2, editedAt: 9_000, publishedAt: 1_000, language: 'en' },
  });
  expect(scenario.get(postVersions, versionId(roses, 1))).toMatchObject({ text: 'Roses need sun.', writtenAt: 1_000 });
  expect(scenario.get(postVersions, versionId(roses, 2))).toMatchObject({
    ...{ title: 'On Roses', text: 'Roses need sun and water.', writtenAt: 9_000 },
  });
});

test('a new title leaves the words of the text', () => {
  const scenario = givenPost();
  scenario.when(editPost, { ...edit, title: 'On Herbs', tags: ['Herbs'], language: '' }, { actor: bob });
  expect(scenario.get(posts, roses)).toMatchObject({
    ...{ title: 'On Herbs', tags: ['herbs'], language: null, text: 'Roses need sun.', wordCount: 3 },
  });
});

test('of two edits of one version exactly one wins', () => {
  const scenario = givenPost();
  const first = scenario.when(editPost, { ...edit, expectedVersion: 1, text: 'One.' }, { actor: bob });
  const second = scenario.when(editPost, { ...edit, expectedVersion: 1, text: 'Two.' }, { actor: bob });
  expect(first).toHaveProperty('facts.length', 1);
  expect(second).toEqual({ refused: 'VERSION_OUTDATED', fields: ['expectedVersion'] });
  expect(scenario.get(posts, roses)).toMatchObject({ text: 'One.', version: 2 });
});

test('tags and a language that it has already, or none where it has none, make no version', () => {
  const scenario = givenPost();
  const by = { actor: bob };
  expect(scenario.when(editPost, { ...edit, tags: ['Roses'], language: 'en' }, by)).toEqual({ facts: [] });
  expect(scenario.when(editPost, { ...edit, tags: [] }, by)).toHaveProperty('facts.length', 1);
  expect(scenario.when(editPost, { ...edit, language: '' }, by)).toHaveProperty('facts.length', 1);
  expect(scenario.when(editPost, { ...edit, language: '' }, by)).toEqual({ facts: [] });
  expect(scenario.get(posts, roses)).toMatchObject({ version: 3, tags: [], language: null });
});

test('its author edits it also once they have left, and while it is hidden', () => {
  const scenario = leave(givenPost(), bob);
  scenario.when(hidePost, { communityId: garden, postId: roses, reason: 'Rude.' }, { actor: mia });
  expect(scenario.when(editPost, { ...edit, text: 'Polite.' }, { actor: bob })).toHaveProperty('facts.length', 1);
});

test('an edit of nothing changes nothing', () => {
  expect(givenPost().when(editPost, edit, { actor: bob })).toEqual({ facts: [] });
});

test('nobody else edits, not even an owner of the community', () => {
  expect(givenPost().when(editPost, { ...edit, text: 'Mine.' }, { actor: ada })).toEqual({ refused: 'NOT_ALLOWED' });
});

test('a deactivated author does not edit', () => {
  const decision = deactivate(givenPost(), bob).when(editPost, { ...edit, text: 'New.' }, { actor: bob });
  expect(decision).toEqual({ refused: 'DEACTIVATED' });
});

test('once a deletion is decided, nothing is left to edit', () => {
  const scenario = givenPost();
  scenario.when(deletePost, { communityId: garden, postId: roses }, { actor: bob });
  const decision = scenario.when(editPost, { ...edit, text: 'New.' }, { actor: bob });
  expect(decision).toEqual({ refused: 'DELETED', fields: ['postId'] });
});

test('posts of a retired community stay as they were', () => {
  const decision = retire(givenPost()).when(editPost, { ...edit, text: 'New.' }, { actor: bob });
  expect(decision).toEqual({ refused: 'COMMUNITY_RETIRED' });
});

test('only a link leads somewhere', () => {
  const decision = givenPost().when(editPost, { ...edit, url: 'https://example.org' }, { actor: bob });
  expect(decision).toEqual({ refused: 'NOT_A_LINK', fields: ['url'] });
});

test('a link gets another address', () => {
  const link = { ...own, postId: roses, kind: 'link', title: 'Roses', text: '', tags: [], language: null };
  const scenario = givenGarden();
  scenario.when(publishPost, { ...link, url: 'https://example.org/1' }, { actor: bob });
  scenario.when(editPost, { ...edit, url: 'https://example.org/2' }, { actor: bob });
  expect(scenario.get(posts, roses)).toMatchObject({ url: 'https://example.org/2', text: '' });
  expect(scenario.get(postVersions, versionId(roses, 1))).toMatchObject({ url: 'https://example.org/1' });
});

test('there must be such a post in that community', () => {
  const elsewhere = { ...edit, communityId: pairId('community', 'elsewhere'), text: 'New.' };
  expect(givenPost().when(editPost, elsewhere, { actor: bob })).toEqual({ refused: NOT_FOUND, fields: ['postId'] });
});
