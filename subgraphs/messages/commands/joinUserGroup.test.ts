import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { pairId } from '@c18n/platform/ids/pairId';
import { describe, expect, test } from 'vitest';
import { conversations, participants } from '../collections.ts';
import { ada, bob, cyd, deactivate, eve, givenConversations, retire, shed } from '../conversationScenario.ts';
import { participantId } from '../participantId.ts';
import { joinUserGroup } from './joinUserGroup.ts';
import { leaveUserGroup } from './leaveUserGroup.ts';

const join = { userGroupId: shed };

describe('joining a user-group', () => {
  test('makes a member', () => {
    const scenario = givenConversations();
    scenario.when(joinUserGroup, join, { actor: cyd, time: 7_000 });
    const part = scenario.get(participants, participantId(shed, cyd));
    expect(part).toMatchObject({ role: 'member', state: 'member', joinedAt: 7_000 });
    expect(scenario.get(conversations, shed)).toMatchObject({ memberCount: 3, adminCount: 1 });
  });

  test('again changes nothing', () => {
    expect(givenConversations().when(joinUserGroup, join, { actor: bob })).toEqual({ facts: [] });
  });

  test('twice at once counts once', () => {
    const scenario = givenConversations();
    for (const actor of [cyd, cyd]) scenario.when(joinUserGroup, join, { actor });
    expect(scenario.get(conversations, shed)).toMatchObject({ memberCount: 3 });
  });

  test('a group that everybody has left makes its admin', () => {
    const scenario = givenConversations();
    for (const actor of [bob, ada]) scenario.when(leaveUserGroup, join, { actor });
    scenario.when(joinUserGroup, join, { actor: cyd });
    expect(scenario.get(participants, participantId(shed, cyd))?.role).toBe('admin');
    expect(scenario.get(conversations, shed)).toMatchObject({ memberCount: 1, adminCount: 1 });
  });

  test('is refused to somebody who is not in the community', () => {
    const decision = givenConversations().when(joinUserGroup, join, { actor: eve });
    expect(decision).toEqual({ refused: 'NOT_A_COMMUNITY_MEMBER' });
  });

  test('is refused in a retired community, and to a deactivated person', () => {
    const retired = retire(givenConversations()).when(joinUserGroup, join, { actor: cyd });
    expect(retired).toEqual({ refused: 'COMMUNITY_RETIRED' });
    const deactivated = deactivate(givenConversations(), cyd).when(joinUserGroup, join, { actor: cyd });
    expect(deactivated).toEqual({ refused: 'DEACTIVATED' });
  });

  test('finds no group that there is not', () => {
    const nowhere = { userGroupId: pairId('group', 'nowhere') };
    const decision = givenConversations().when(joinUserGroup, nowhere, { actor: cyd });
    expect(decision).toEqual({ refused: NOT_FOUND, fields: ['userGroupId'] });
  });
});
