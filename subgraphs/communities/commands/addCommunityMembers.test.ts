import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { pairId } from '@c18n/platform/ids/pairId';
import { expect, test } from 'vitest';
import { ada, bob, deactivate, eve, garden, givenGarden, grant, registered } from '../communityScenario.ts';
import { CommunityRetired, MemberLeft, MemberRoleChanged } from '../facts.ts';
import { communities, communityMemberships, membershipId } from '../views.ts';
import { ADDED_AT_ONCE, addCommunityMembers } from './addCommunityMembers.ts';

const addEve = { communityId: garden, personIds: [eve] };
const bobModerates = MemberRoleChanged.state({ communityId: garden, personId: bob, role: 'moderator', ownerCount: 1 });

test('an owner adds forty persons at once, each counted once', () => {
  const scenario = givenGarden();
  const persons = Array.from({ length: ADDED_AT_ONCE - 1 }, (_, index) => pairId('person', String(index)));
  for (const person of persons) scenario.given(person, registered(person));
  const decision = scenario.when(addCommunityMembers, { ...addEve, personIds: [bob, ...persons] }, { actor: ada });
  expect(decision).toHaveProperty('facts.length', 39);
  expect(scenario.get(communities, garden)).toMatchObject({ memberCount: 41, ownerCount: 1 });
  expect(scenario.get(communityMemberships, membershipId(garden, persons[38] ?? ''))).toMatchObject({ role: 'member' });
});

test('a person named twice is added once', () => {
  const decision = givenGarden().when(addCommunityMembers, { ...addEve, personIds: [eve, eve] }, { actor: ada });
  expect(decision).toHaveProperty('facts.length', 1);
});

test('a moderator of the community may', () => {
  const scenario = givenGarden().given(garden, bobModerates);
  expect(scenario.when(addCommunityMembers, addEve, { actor: bob })).toHaveProperty('facts.length', 1);
});

test.each(['administrator', 'importer'] as const)('an %s of the platform may', (role) => {
  const scenario = grant(givenGarden(), eve, role);
  expect(scenario.when(addCommunityMembers, addEve, { actor: eve })).toHaveProperty('facts.length', 1);
});

test.each(['analyst', 'moderator'] as const)('an %s of the platform may not', (role) => {
  const scenario = grant(givenGarden(), eve, role);
  expect(scenario.when(addCommunityMembers, addEve, { actor: eve })).toEqual({ refused: 'NOT_ALLOWED' });
});

test('a member may not', () => {
  expect(givenGarden().when(addCommunityMembers, addEve, { actor: bob })).toEqual({ refused: 'NOT_ALLOWED' });
});

test('a deactivated administrator may not', () => {
  const scenario = deactivate(grant(givenGarden(), eve, 'administrator'), eve);
  expect(scenario.when(addCommunityMembers, addEve, { actor: eve })).toEqual({ refused: 'DEACTIVATED' });
});

test('a deactivated person is not added, nor anybody with them', () => {
  const scenario = deactivate(givenGarden(), eve);
  const decision = scenario.when(addCommunityMembers, addEve, { actor: ada });
  expect(decision).toEqual({ refused: 'PERSON_DEACTIVATED', fields: ['personIds'] });
});

test('there must be such a person', () => {
  const personIds = [eve, pairId('person', 'nobody')];
  const decision = givenGarden().when(addCommunityMembers, { communityId: garden, personIds }, { actor: ada });
  expect(decision).toEqual({ refused: NOT_FOUND, fields: ['personIds'] });
});

test('to a retired community that everybody has left an administrator adds somebody who owns it then', () => {
  const left = (personId: string, memberCount: number, ownerCount: number) =>
    MemberLeft.state({ communityId: garden, personId, memberCount, ownerCount });
  const retired = CommunityRetired.state({ communityId: garden });
  const scenario = grant(givenGarden().given(garden, retired, left(bob, 1, 1), left(ada, 0, 0)), eve, 'administrator');
  scenario.when(addCommunityMembers, { ...addEve, personIds: [bob, eve] }, { actor: eve });
  expect(scenario.get(communityMemberships, membershipId(garden, bob))).toMatchObject({ role: 'owner' });
  expect(scenario.get(communityMemberships, membershipId(garden, eve))).toMatchObject({ role: 'member' });
  expect(scenario.get(communities, garden)).toMatchObject({ memberCount: 2, ownerCount: 1, listed: false });
});

test('nobody else adds to a retired community', () => {
  const scenario = givenGarden().given(garden, CommunityRetired.state({ communityId: garden }));
  const imported = grant(scenario, eve, 'importer').when(addCommunityMembers, addEve, { actor: eve });
  expect(imported).toEqual({ refused: 'COMMUNITY_RETIRED' });
  expect(scenario.when(addCommunityMembers, addEve, { actor: ada })).toEqual({ refused: 'COMMUNITY_RETIRED' });
});

test('forty-one persons at once are too many', () => {
  const personIds = Array.from({ length: ADDED_AT_ONCE + 1 }, (_, index) => pairId('person', String(index)));
  expect(addCommunityMembers.schema.safeParse({ communityId: garden, personIds }).success).toBe(false);
});
