import { MemberJoined } from '@c18n/communities/facts';
import { keyReused } from '@c18n/platform/domain/keyReused';
import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { pairId } from '@c18n/platform/ids/pairId';
import { expect, test } from 'vitest';
import { communityPosts, communityPostsId, posts, postVersions, versionId } from '../collections.ts';
import { bob, deactivate, eve, garden, givenGarden, givenPost, ivy, kim, own, retire, roses } from '../postScenario.ts';
import { deletePost } from './deletePost.ts';
import { publishPost } from './publishPost.ts';

const words = { kind: 'text', title: 'On Roses', text: 'Roses need sun.', url: null, tags: ['Roses'], language: 'en' };
const post = { ...own, ...words, postId: roses };

test('a member publishes a post, which is listed and counted', () => {
  const scenario = givenGarden();
  scenario.when(publishPost, post, { actor: bob, time: 4_000 });
  expect(scenario.get(posts, roses)).toMatchObject({
    ...{ communityId: garden, authorId: bob, kind: 'text', title: 'On Roses', text: 'Roses need sun.', url: null },
    ...{
      tags: ['roses'],
      language: 'en',
      wordCount: 3,
      version: 1,
      publishedAt: 4_000,
      editedAt: null,
    },
    ...{ deletedAt: null, hiddenAt: null, listed: true, commentCount: 0, reactionCounts: [], score: 0 },
  });
  expect(scenario.get(communityPosts, communityPostsId(garden))).toMatchObject({ postCount: 1 });
});

test('the first version is kept', () => {
  expect(givenPost().get(postVersions, versionId(roses, 1))).toMatchObject({
    ...{ postId: roses, authorId: bob, version: 1, title: 'On Roses', text: 'Roses need sun.', writtenAt: 1_000 },
  });
});

test('posts are counted exactly', () => {
  const scenario = givenPost();
  scenario.when(publishPost, { ...post, postId: pairId('post', 'two') }, { actor: kim });
  scenario.when(deletePost, { communityId: garden, postId: roses }, { actor: bob });
  scenario.when(publishPost, { ...post, postId: pairId('post', 'three') }, { actor: kim });
  expect(scenario.get(communityPosts, communityPostsId(garden))).toMatchObject({ postCount: 2 });
});

test('an import that is repeated when its key is forgotten changes nothing', () => {
  const scenario = givenGarden();
  const imported = { ...post, authorId: kim, occurredAt: 5 };
  scenario.when(publishPost, imported, { actor: ivy });
  expect(scenario.when(publishPost, imported, { actor: ivy })).toEqual({ facts: [] });
  expect(scenario.get(communityPosts, communityPostsId(garden))).toMatchObject({ postCount: 1 });
});

test.each([
  ['a post under the key of another', {}, {}],
  ['an import under the key of a post', {}, { authorId: kim, occurredAt: 5 }],
  ['a post under the key of an import', { authorId: kim, occurredAt: 5 }, {}],
  ['another import under the key of one', { authorId: kim, occurredAt: 5 }, { authorId: kim, occurredAt: 6 }],
])('a forgotten key that is used again loses nothing and is told: %s', (_what, first, second) => {
  const scenario = givenGarden();
  const counts = { memberCount: 5, ownerCount: 1 };
  scenario.given(garden, MemberJoined.state({ communityId: garden, personId: ivy, role: 'member', ...counts }));
  scenario.when(publishPost, { ...post, ...first }, { actor: ivy });
  const before = scenario.get(posts, post.postId);
  expect(scenario.when(publishPost, { ...post, ...second }, { actor: ivy })).toEqual(keyReused());
  expect(scenario.get(posts, post.postId)).toEqual(before);
});

test('an importer publishes in the name of a member, in the past', () => {
  const scenario = givenGarden();
  scenario.when(publishPost, { ...post, authorId: kim, occurredAt: 5 }, { actor: ivy });
  expect(scenario.get(posts, roses)).toMatchObject({ authorId: kim, publishedAt: 5 });
  expect(scenario.get(postVersions, versionId(roses, 1))).toMatchObject({ authorId: kim, writtenAt: 5 });
});

test('the words of an imported post are sealed as its author’s', () => {
  const data = publishPost.schema.parse({ ...post, authorId: kim });
  expect(publishPost.wordsOf(data, ivy)).toBe(kim);
  expect(publishPost.wordsOf({ ...data, authorId: null }, bob)).toBe(bob);
});

test.each([{ authorId: kim }, { occurredAt: 5 }])('only an importer says %j', (attributed) => {
  const decision = givenGarden().when(publishPost, { ...post, ...attributed }, { actor: bob });
  expect(decision).toEqual({ refused: 'NOT_ALLOWED', fields: Object.keys(attributed) });
});

test('nobody publishes in the future', () => {
  const decision = givenGarden().when(publishPost, { ...post, authorId: kim, occurredAt: 10 }, { actor: ivy, time: 9 });
  expect(decision).toEqual({ refused: 'TIME_AHEAD', fields: ['occurredAt'] });
});

test('an imported author must be a member, and somebody', () => {
  const scenario = givenGarden();
  expect(scenario.when(publishPost, { ...post, authorId: eve }, { actor: ivy })).toEqual({ refused: 'NOT_A_MEMBER' });
  const authorId = pairId('person', 'nobody');
  const decision = scenario.when(publishPost, { ...post, authorId }, { actor: ivy });
  expect(decision).toEqual({ refused: NOT_FOUND, fields: ['authorId'] });
});

test('somebody who is no member does not publish', () => {
  expect(givenGarden().when(publishPost, post, { actor: eve })).toEqual({ refused: 'NOT_A_MEMBER' });
});

test('a deactivated member does not publish', () => {
  expect(deactivate(givenGarden(), bob).when(publishPost, post, { actor: bob })).toEqual({ refused: 'DEACTIVATED' });
});

test('nobody publishes in a retired community', () => {
  expect(retire(givenGarden()).when(publishPost, post, { actor: bob })).toEqual({ refused: 'COMMUNITY_RETIRED' });
});

test('there must be such a community', () => {
  const communityId = pairId('community', 'nowhere');
  const decision = givenGarden().when(publishPost, { ...post, communityId }, { actor: bob });
  expect(decision).toEqual({ refused: NOT_FOUND, fields: ['communityId'] });
});

test('a link leads somewhere', () => {
  const scenario = givenGarden();
  scenario.when(publishPost, { ...post, kind: 'link', text: '', url: 'https://example.org/roses' }, { actor: bob });
  expect(scenario.get(posts, roses)).toMatchObject({ kind: 'link', url: 'https://example.org/roses', wordCount: 0 });
});

test.each([
  { kind: 'link' },
  { url: 'https://example.org' },
  { kind: 'link', url: 'javascript:alert(1)' },
  { title: '' },
  { title: 'x'.repeat(301) },
  { text: '花'.repeat(12_001) },
  { language: 'English' },
  { tags: ['two words'] },
  { occurredAt: 0.5 },
])('the post %j does not pass', (wrong) => {
  expect(publishPost.schema.safeParse({ ...post, ...wrong }).success).toBe(false);
});
