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
  eve,
  givenConversations,
  imp,
  shed,
  withoutAdmin,
} from '../conversationScenario.ts';
import { participantId } from '../participantId.ts';
import { ADDED_AT_ONCE, addUserGroupMembers } from './addUserGroupMembers.ts';

const addition = { userGroupId: shed, personIds: [cyd] };

describe('adding members to a user-group', () => {
  test.each([
    ['an admin', ada],
    ['an importer', imp],
  ])('is for %s', (_who, actor) => {
    const scenario = givenConversations();
    scenario.when(addUserGroupMembers, addition, { actor });
    expect(scenario.get(participants, participantId(shed, cyd))).toMatchObject({ role: 'member', state: 'member' });
    expect(scenario.get(conversations, shed)).toMatchObject({ memberCount: 3, adminCount: 1 });
  });

  test('is for nobody else', () => {
    for (const actor of [bob, cyd]) {
      expect(givenConversations().when(addUserGroupMembers, addition, { actor })).toEqual({ refused: 'NOT_ALLOWED' });
    }
  });

  test('counts each person once, and nobody who is a member already', () => {
    const scenario = givenConversations();
    scenario.when(addUserGroupMembers, { ...addition, personIds: [bob, cyd, cyd] }, { actor: ada });
    expect(scenario.get(conversations, shed)).toMatchObject({ memberCount: 3 });
    expect(scenario.when(addUserGroupMembers, addition, { actor: ada })).toEqual({ facts: [] });
  });

  test('adds nobody where one is not in the community', () => {
    const scenario = givenConversations();
    const decision = scenario.when(addUserGroupMembers, { ...addition, personIds: [cyd, eve] }, { actor: ada });
    expect(decision).toEqual({ refused: 'NOT_A_COMMUNITY_MEMBER', fields: ['personIds'] });
    expect(scenario.get(participants, participantId(shed, cyd))).toBeNull();
  });

  test.each([
    ['deactivated', deactivate],
    ['erased', erase],
  ])('adds nobody where one was %s', (_how, end) => {
    const scenario = end(givenConversations(), cyd);
    const decision = scenario.when(addUserGroupMembers, addition, { actor: ada });
    expect(decision).toEqual({ refused: 'PERSON_DEACTIVATED', fields: ['personIds'] });
  });

  test('does not mind a member who was deactivated since', () => {
    const scenario = deactivate(givenConversations(), bob);
    scenario.when(addUserGroupMembers, { ...addition, personIds: [bob, cyd] }, { actor: ada });
    expect(scenario.get(conversations, shed)).toMatchObject({ memberCount: 3 });
  });

  test('makes the first of them admin where there is none', () => {
    const scenario = withoutAdmin(givenConversations());
    scenario.when(addUserGroupMembers, { ...addition, personIds: [bob, cyd, ada] }, { actor: imp });
    const roles = [bob, cyd, ada].map((person) => scenario.get(participants, participantId(shed, person))?.role);
    expect(roles).toEqual(['member', 'admin', 'member']);
    expect(scenario.get(conversations, shed)).toMatchObject({ memberCount: 3, adminCount: 1 });
  });

  test('takes a bounded number of persons', () => {
    const personIds = Array.from({ length: ADDED_AT_ONCE + 1 }, (_, index) => pairId('person', String(index)));
    expect(addUserGroupMembers.schema.safeParse({ userGroupId: shed, personIds }).success).toBe(false);
    expect(addUserGroupMembers.schema.safeParse({ userGroupId: shed, personIds: personIds.slice(1) }).success).toBe(
      true,
    );
  });

  test('finds no group that there is not', () => {
    const nowhere = { ...addition, userGroupId: pairId('group', 'nowhere') };
    const decision = givenConversations().when(addUserGroupMembers, nowhere, { actor: ada });
    expect(decision).toEqual({ refused: NOT_FOUND, fields: ['userGroupId'] });
  });
});
