import { expect, test } from 'vitest';
import { type Action, isAllowed, policy } from './policy.ts';

const actions = Object.keys(policy) as Action[];

test('somebody without any standing may do nothing', () => {
  expect(actions.filter((action) => isAllowed(action, []))).toEqual([]);
});

test('an author may edit and delete, and read what was hidden, but not hide', () => {
  expect(actions.filter((action) => isAllowed(action, ['author']))).toEqual([
    'acceptAnswer',
    'editPost',
    'deletePost',
    'editComment',
    'deleteComment',
    'readHidden',
    'editMessage',
    'deleteMessage',
  ]);
});

test('a moderator of a community keeps it, but its settings and roles are the owners’', () => {
  expect(isAllowed('hidePost', ['person', 'community:moderator'])).toBe(true);
  expect(isAllowed('updateCommunity', ['person', 'community:moderator'])).toBe(false);
  expect(isAllowed('setCommunityMemberRole', ['person', 'community:moderator'])).toBe(false);
});

test('an administrator gives roles anywhere, and may nothing else in communities and user-groups but add members', () => {
  const administrator = actions.filter((action) => isAllowed(action, ['platform:administrator']));
  expect(administrator).toEqual([
    ...['createPeople', 'administerPeople'],
    ...['setCommunityMemberRole', 'addCommunityMembers', 'addMembersToRetired', 'setUserGroupRole'],
  ]);
});

test('only an importer may speak for others', () => {
  expect(isAllowed('attribute', ['person', 'platform:administrator', 'community:owner'])).toBe(false);
  expect(isAllowed('attribute', ['person', 'platform:importer'])).toBe(true);
});

test('one standing of several is enough', () => {
  expect(isAllowed('addCommunityMembers', ['person', 'community:member', 'platform:importer'])).toBe(true);
});
