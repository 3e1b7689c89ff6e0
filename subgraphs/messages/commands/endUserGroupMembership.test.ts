import { MemberJoined } from '@c18n/communities/facts';
import type { Scenario } from '@c18n/platform/domain/Scenario';
import { pairId } from '@c18n/platform/ids/pairId';
import { describe, expect, test } from 'vitest';
import { conversations, participants } from '../collections.ts';
import { ada, bob, cyd, garden, givenConversations, leaveCommunity, shed } from '../conversationScenario.ts';
import { participantId } from '../participantId.ts';
import { endUserGroupMembership, PROCESS_MANAGER } from './endUserGroupMembership.ts';
import { joinUserGroup } from './joinUserGroup.ts';

const of = (personId: string, successorId: string | null = null) => ({
  ...{ userGroupId: shed, personId, successorId, causeId: 'left' },
});
const end = (scenario: Scenario, data: ReturnType<typeof of>, actor = PROCESS_MANAGER) =>
  scenario.when(endUserGroupMembership, data, { actor });
const roleOfMember = (scenario: Scenario, person: string) => scenario.get(participants, participantId(shed, person));

describe('ending the membership of who has left the community', () => {
  test('takes them out of the group', () => {
    const scenario = leaveCommunity(givenConversations(), bob);
    end(scenario, of(bob));
    expect(roleOfMember(scenario, bob)?.state).toBe('left');
    expect(scenario.get(conversations, shed)).toMatchObject({ memberCount: 1, adminCount: 1 });
  });

  test('leaves the others an admin', () => {
    const scenario = leaveCommunity(givenConversations(), ada);
    end(scenario, of(ada, bob));
    expect(roleOfMember(scenario, bob)).toMatchObject({ state: 'member', role: 'admin' });
    expect(scenario.get(conversations, shed)).toMatchObject({ memberCount: 1, adminCount: 1 });
  });

  test.each([ada, cyd])('asks for another successor than %s, who is no other member', (successor) => {
    const decision = end(leaveCommunity(givenConversations(), ada), of(ada, successor));
    expect(decision).toEqual({ refused: 'SUCCESSOR_GONE' });
  });

  test('needs no successor where all others have left the community, too; who joins then is admin', () => {
    const scenario = leaveCommunity(leaveCommunity(givenConversations(), ada), bob);
    end(scenario, of(ada));
    expect(scenario.get(conversations, shed)).toMatchObject({ memberCount: 1, adminCount: 0 });
    scenario.when(joinUserGroup, { userGroupId: shed }, { actor: cyd });
    expect(roleOfMember(scenario, cyd)?.role).toBe('admin');
    end(scenario, of(bob));
    expect(scenario.get(conversations, shed)).toMatchObject({ memberCount: 1, adminCount: 1 });
  });

  test('does nothing twice, nor for who came back, nor where there is nothing', () => {
    const scenario = leaveCommunity(givenConversations(), bob);
    end(scenario, of(bob));
    expect(end(scenario, of(bob))).toEqual({ facts: [] });
    expect(end(scenario, { ...of(bob), userGroupId: pairId('group', 'nowhere') })).toEqual({ facts: [] });
    const back = leaveCommunity(givenConversations(), bob).given(
      garden,
      MemberJoined.state({ communityId: garden, personId: bob, role: 'member', memberCount: 3, ownerCount: 1 }),
    );
    expect(end(back, of(bob))).toEqual({ facts: [] });
  });

  test('is nothing that a person can ask for', () => {
    expect(end(leaveCommunity(givenConversations(), bob), of(bob), ada)).toEqual({ refused: 'NOT_ALLOWED' });
  });
});
