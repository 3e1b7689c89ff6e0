import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { pairId } from '@c18n/platform/ids/pairId';
import { expect, test } from 'vitest';
import { ada, bob, deactivate, eve, garden, givenGarden } from '../communityScenario.ts';
import { CommunityRetired, MemberJoined, MemberRoleChanged } from '../facts.ts';
import { communities, communityMemberships, membershipId } from '../views.ts';
import { leaveCommunity } from './leaveCommunity.ts';

const leaving = { communityId: garden };

test('a member who leaves counts no more, and leaving again changes nothing', () => {
  const scenario = givenGarden();
  scenario.when(leaveCommunity, leaving, { actor: bob });
  expect(scenario.get(communities, garden)).toMatchObject({ memberCount: 1, ownerCount: 1 });
  expect(scenario.get(communityMemberships, membershipId(garden, bob))).toMatchObject({ state: 'left' });
  expect(scenario.when(leaveCommunity, leaving, { actor: bob })).toEqual({ facts: [] });
});

test('the last owner cannot leave while others are members', () => {
  expect(givenGarden().when(leaveCommunity, leaving, { actor: ada })).toEqual({ refused: 'LAST_OWNER' });
});

test('an owner who is alone leaves', () => {
  const scenario = givenGarden();
  scenario.when(leaveCommunity, leaving, { actor: bob });
  scenario.when(leaveCommunity, leaving, { actor: ada });
  expect(scenario.get(communities, garden)).toMatchObject({ memberCount: 0, ownerCount: 0, listed: true });
});

test('from a retired community its last owner leaves, too, and so do the others after that', () => {
  const scenario = givenGarden().given(garden, CommunityRetired.state({ communityId: garden }));
  scenario.when(leaveCommunity, leaving, { actor: ada });
  expect(scenario.get(communities, garden)).toMatchObject({ memberCount: 1, ownerCount: 0 });
  scenario.when(leaveCommunity, leaving, { actor: bob });
  expect(scenario.get(communities, garden)).toMatchObject({ memberCount: 0, ownerCount: 0 });
});

test('of two owners who race to leave a third exactly one does', () => {
  const bobOwns = MemberRoleChanged.state({ communityId: garden, personId: bob, role: 'owner', ownerCount: 2 });
  const eveJoined = { communityId: garden, personId: eve, role: 'member', memberCount: 3, ownerCount: 2 } as const;
  const scenario = givenGarden().given(garden, bobOwns, MemberJoined.state(eveJoined));
  expect(scenario.when(leaveCommunity, leaving, { actor: bob })).toHaveProperty('facts.length', 1);
  expect(scenario.when(leaveCommunity, leaving, { actor: ada })).toEqual({ refused: 'LAST_OWNER' });
  expect(scenario.get(communities, garden)).toMatchObject({ memberCount: 2, ownerCount: 1 });
});

test('somebody who was never a member changes nothing', () => {
  expect(givenGarden().when(leaveCommunity, leaving, { actor: eve })).toEqual({ facts: [] });
});

test('a deactivated person does not leave', () => {
  const scenario = deactivate(givenGarden(), bob);
  expect(scenario.when(leaveCommunity, leaving, { actor: bob })).toEqual({ refused: 'DEACTIVATED' });
});

test('there must be such a community', () => {
  const communityId = pairId('community', 'nowhere');
  const decision = givenGarden().when(leaveCommunity, { communityId }, { actor: bob });
  expect(decision).toEqual({ refused: NOT_FOUND, fields: ['communityId'] });
});
