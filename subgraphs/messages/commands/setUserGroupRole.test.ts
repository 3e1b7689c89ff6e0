import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { pairId } from '@c18n/platform/ids/pairId';
import { describe, expect, test } from 'vitest';
import { conversations, participants } from '../collections.ts';
import {
  ada,
  bob,
  cyd,
  deactivate,
  erase,
  givenConversations,
  leaveCommunity,
  makeAdministrator,
  shed,
  withoutAdmin,
} from '../conversationScenario.ts';
import { participantId } from '../participantId.ts';
import { setUserGroupRole } from './setUserGroupRole.ts';

const promotion = { userGroupId: shed, personId: bob, role: 'admin' };

describe('setting a role in a user-group', () => {
  test('gives it and counts the admins', () => {
    const scenario = givenConversations();
    scenario.when(setUserGroupRole, promotion, { actor: ada });
    expect(scenario.get(participants, participantId(shed, bob))?.role).toBe('admin');
    expect(scenario.get(conversations, shed)).toMatchObject({ memberCount: 2, adminCount: 2 });
  });

  test('that somebody has already changes nothing', () => {
    const same = { ...promotion, role: 'member' };
    expect(givenConversations().when(setUserGroupRole, same, { actor: ada })).toEqual({ facts: [] });
  });

  test('is for admins', () => {
    for (const actor of [bob, cyd]) {
      expect(givenConversations().when(setUserGroupRole, promotion, { actor })).toEqual({ refused: 'NOT_ALLOWED' });
    }
  });

  test('is for administrators, who give a user-group without an admin one', () => {
    const scenario = withoutAdmin(makeAdministrator(givenConversations(), cyd));
    scenario.when(setUserGroupRole, promotion, { actor: cyd });
    expect(scenario.get(conversations, shed)).toMatchObject({ memberCount: 1, adminCount: 1 });
  });

  test.each([
    ['deactivated', deactivate],
    ['erased', erase],
  ])('makes nobody admin who was %s, but takes that from them', (_how, end) => {
    const scenario = end(givenConversations(), bob);
    const decision = scenario.when(setUserGroupRole, promotion, { actor: ada });
    expect(decision).toEqual({ refused: 'PERSON_DEACTIVATED', fields: ['personId'] });
    const admin = givenConversations();
    admin.when(setUserGroupRole, promotion, { actor: ada });
    end(admin, bob).when(setUserGroupRole, { ...promotion, role: 'member' }, { actor: ada });
    expect(admin.get(conversations, shed)).toMatchObject({ adminCount: 1 });
  });

  test('is refused for somebody who is no member', () => {
    const refused = { refused: 'NOT_A_MEMBER', fields: ['personId'] };
    const stranger = { ...promotion, personId: cyd };
    expect(givenConversations().when(setUserGroupRole, stranger, { actor: ada })).toEqual(refused);
    const gone = leaveCommunity(givenConversations(), bob);
    expect(gone.when(setUserGroupRole, promotion, { actor: ada })).toEqual(refused);
  });

  test('leaves an admin, also when two admins demote each other at once', () => {
    const scenario = givenConversations();
    scenario.when(setUserGroupRole, promotion, { actor: ada });
    scenario.when(setUserGroupRole, { ...promotion, personId: ada, role: 'member' }, { actor: bob });
    const second = scenario.when(setUserGroupRole, { ...promotion, role: 'member' }, { actor: ada });
    expect(second).toEqual({ refused: 'NOT_ALLOWED' });
    const last = scenario.when(setUserGroupRole, { ...promotion, role: 'member' }, { actor: bob });
    expect(last).toEqual({ refused: 'LAST_ADMIN', fields: ['role'] });
    expect(scenario.get(conversations, shed)).toMatchObject({ adminCount: 1 });
  });

  test('finds no group that there is not', () => {
    const nowhere = { ...promotion, userGroupId: pairId('group', 'nowhere') };
    const decision = givenConversations().when(setUserGroupRole, nowhere, { actor: ada });
    expect(decision).toEqual({ refused: NOT_FOUND, fields: ['userGroupId'] });
  });
});
