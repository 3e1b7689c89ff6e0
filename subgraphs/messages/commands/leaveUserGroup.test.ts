import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { pairId } from '@c18n/platform/ids/pairId';
import { describe, expect, test } from 'vitest';
import { conversations, participants } from '../collections.ts';
import {
  ada,
  bob,
  cyd,
  givenConversations,
  joined,
  leaveCommunity,
  retire,
  shed,
  withoutAdmin,
} from '../conversationScenario.ts';
import { participantId } from '../participantId.ts';
import { joinUserGroup } from './joinUserGroup.ts';
import { leaveUserGroup } from './leaveUserGroup.ts';
import { setUserGroupRole } from './setUserGroupRole.ts';

const leave = { userGroupId: shed };

describe('leaving a user-group', () => {
  test('ends the membership', () => {
    const scenario = givenConversations();
    scenario.when(leaveUserGroup, leave, { actor: bob });
    expect(scenario.get(participants, participantId(shed, bob))?.state).toBe('left');
    expect(scenario.get(conversations, shed)).toMatchObject({ memberCount: 1, adminCount: 1 });
  });

  test('changes nothing for somebody who is no member', () => {
    expect(givenConversations().when(leaveUserGroup, leave, { actor: cyd })).toEqual({ facts: [] });
  });

  test('is for somebody who has left the community, too', () => {
    const scenario = leaveCommunity(givenConversations(), bob);
    scenario.when(leaveUserGroup, leave, { actor: bob });
    expect(scenario.get(participants, participantId(shed, bob))?.state).toBe('left');
  });

  test('is refused to the last admin while others are members', () => {
    const scenario = givenConversations();
    expect(scenario.when(leaveUserGroup, leave, { actor: ada })).toEqual({ refused: 'LAST_ADMIN' });
    scenario.when(leaveUserGroup, leave, { actor: bob });
    scenario.when(leaveUserGroup, leave, { actor: ada });
    expect(scenario.get(conversations, shed)).toMatchObject({ memberCount: 0, adminCount: 0 });
  });

  test('of a retired community is for the last admin, too', () => {
    const scenario = retire(givenConversations());
    scenario.when(leaveUserGroup, leave, { actor: ada });
    expect(scenario.get(participants, participantId(shed, ada))?.state).toBe('left');
    expect(scenario.get(conversations, shed)).toMatchObject({ memberCount: 1, adminCount: 0 });
  });

  test('is for members of one without an admin, too', () => {
    const scenario = givenConversations().given(shed, joined(cyd, 'member', 3));
    withoutAdmin(scenario, 2).when(leaveUserGroup, leave, { actor: bob });
    expect(scenario.get(participants, participantId(shed, bob))?.state).toBe('left');
  });

  test('of two admins at once is refused to exactly one while others are members', () => {
    const scenario = givenConversations();
    scenario.when(setUserGroupRole, { userGroupId: shed, personId: bob, role: 'admin' }, { actor: ada });
    scenario.when(joinUserGroup, leave, { actor: cyd });
    const decisions = [ada, bob].map((actor) => scenario.when(leaveUserGroup, leave, { actor }));
    expect(decisions.map((decision) => 'refused' in decision)).toEqual([false, true]);
  });

  test('finds no group that there is not', () => {
    const nowhere = { userGroupId: pairId('group', 'nowhere') };
    const decision = givenConversations().when(leaveUserGroup, nowhere, { actor: bob });
    expect(decision).toEqual({ refused: NOT_FOUND, fields: ['userGroupId'] });
  });
});
