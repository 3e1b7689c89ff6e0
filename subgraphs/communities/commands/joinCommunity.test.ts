import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { pairId } from '@c18n/platform/ids/pairId';
import { expect, test } from 'vitest';
import { ada, bob, deactivate, eve, garden, givenGarden } from '../communityScenario.ts';
import { CommunityRetired, MemberLeft } from '../facts.ts';
import { communities, communityMemberships, membershipId } from '../views.ts';
import { joinCommunity } from './joinCommunity.ts';

const joining = { communityId: garden };

test('somebody who joins is a member and counts', () => {
  const scenario = givenGarden();
  scenario.when(joinCommunity, joining, { actor: eve, time: 9_000 });
  expect(scenario.get(communities, garden)).toMatchObject({ memberCount: 3, ownerCount: 1 });
  expect(scenario.get(communityMemberships, membershipId(garden, eve))).toMatchObject({
    ...{ role: 'member', state: 'member', joinedAt: 9_000 },
  });
});

test('joining twice, even at once, counts once', () => {
  const scenario = givenGarden();
  scenario.when(joinCommunity, joining, { actor: eve });
  expect(scenario.when(joinCommunity, joining, { actor: eve })).toEqual({ facts: [] });
  expect(scenario.get(communities, garden)).toMatchObject({ memberCount: 3 });
});

test('an owner who joins again stays an owner', () => {
  expect(givenGarden().when(joinCommunity, joining, { actor: ada })).toEqual({ facts: [] });
});

test('somebody who left may come back, as a member', () => {
  const left = MemberLeft.state({ communityId: garden, personId: bob, memberCount: 1, ownerCount: 1 });
  const scenario = givenGarden().given(garden, left);
  scenario.when(joinCommunity, joining, { actor: bob, time: 9_000 });
  expect(scenario.get(communityMemberships, membershipId(garden, bob))).toMatchObject({
    state: 'member',
    joinedAt: 9_000,
  });
  expect(scenario.get(communities, garden)).toMatchObject({ memberCount: 2 });
});

test('who joins a community that everybody has left becomes its owner, who comes next a member', () => {
  const left = (personId: string, memberCount: number, ownerCount: number) =>
    MemberLeft.state({ communityId: garden, personId, memberCount, ownerCount });
  const scenario = givenGarden().given(garden, left(bob, 1, 1), left(ada, 0, 0));
  scenario.when(joinCommunity, joining, { actor: eve });
  scenario.when(joinCommunity, joining, { actor: bob });
  expect(scenario.get(communityMemberships, membershipId(garden, eve))).toMatchObject({ role: 'owner' });
  expect(scenario.get(communityMemberships, membershipId(garden, bob))).toMatchObject({ role: 'member' });
  expect(scenario.get(communities, garden)).toMatchObject({ memberCount: 2, ownerCount: 1 });
});

test('nobody joins a retired community', () => {
  const scenario = givenGarden().given(garden, CommunityRetired.state(joining));
  expect(scenario.when(joinCommunity, joining, { actor: eve })).toEqual({ refused: 'COMMUNITY_RETIRED' });
});

test('a deactivated person does not join', () => {
  const scenario = deactivate(givenGarden(), eve);
  expect(scenario.when(joinCommunity, joining, { actor: eve })).toEqual({ refused: 'DEACTIVATED' });
});

test('there must be such a community', () => {
  const communityId = pairId('community', 'nowhere');
  const decision = givenGarden().when(joinCommunity, { communityId }, { actor: eve });
  expect(decision).toEqual({ refused: NOT_FOUND, fields: ['communityId'] });
});
