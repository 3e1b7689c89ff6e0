import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { pairId } from '@c18n/platform/ids/pairId';
import { describe, expect, test } from 'vitest';
import { conversations } from '../collections.ts';
import { ada, bob, givenConversations, leaveCommunity, shed } from '../conversationScenario.ts';
import { updateUserGroup } from './updateUserGroup.ts';

const update = { userGroupId: shed, expectedVersion: null, name: null, description: null };

describe('updating a user-group', () => {
  test('changes what is given and counts the versions', () => {
    const scenario = givenConversations();
    scenario.when(updateUserGroup, { ...update, description: 'Tools' }, { actor: ada });
    expect(scenario.get(conversations, shed)).toMatchObject({ name: 'Shed', description: 'Tools', version: 2 });
    scenario.when(updateUserGroup, { ...update, name: 'Barn', description: '' }, { actor: ada });
    expect(scenario.get(conversations, shed)).toMatchObject({ name: 'Barn', description: null, version: 3 });
  });

  test('that changes nothing is done', () => {
    expect(givenConversations().when(updateUserGroup, update, { actor: ada })).toEqual({ facts: [] });
  });

  test('is for admins', () => {
    const decision = givenConversations().when(updateUserGroup, { ...update, name: 'Barn' }, { actor: bob });
    expect(decision).toEqual({ refused: 'NOT_ALLOWED' });
  });

  test('is not for an admin who has left the community', () => {
    const scenario = leaveCommunity(givenConversations(), ada);
    const decision = scenario.when(updateUserGroup, { ...update, name: 'Barn' }, { actor: ada });
    expect(decision).toEqual({ refused: 'NOT_ALLOWED' });
  });

  test('of one version is won by exactly one of two', () => {
    const scenario = givenConversations();
    const edit = { ...update, expectedVersion: 1 };
    const decisions = ['Barn', 'Loft'].map((name) => scenario.when(updateUserGroup, { ...edit, name }, { actor: ada }));
    expect(decisions[1]).toEqual({ refused: 'VERSION_OUTDATED', fields: ['expectedVersion'] });
    expect(scenario.get(conversations, shed)).toMatchObject({ name: 'Barn', version: 2 });
  });

  test('finds no group that there is not', () => {
    const nowhere = { ...update, userGroupId: pairId('group', 'nowhere') };
    const decision = givenConversations().when(updateUserGroup, nowhere, { actor: ada });
    expect(decision).toEqual({ refused: NOT_FOUND, fields: ['userGroupId'] });
  });
});
