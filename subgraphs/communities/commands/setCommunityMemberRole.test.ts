import { describe, expect, test } from 'vitest';
import { ada, bob, deactivate, erase, eve, garden, givenGarden, grant } from '../communityScenario.ts';
import { CommunityRetired, MemberLeft } from '../facts.ts';
import { communities, communityMemberships, membershipId } from '../views.ts';
import { setCommunityMemberRole } from './setCommunityMemberRole.ts';

const makeBob = (role: 'owner' | 'moderator' | 'member') => ({ communityId: garden, personId: bob, role });
const makeAda = (role: 'owner' | 'moderator' | 'member') => ({ communityId: garden, personId: ada, role });

test('an owner makes a member a moderator', () => {
  const scenario = givenGarden();
  scenario.when(setCommunityMemberRole, makeBob('moderator'), { actor: ada });
  expect(scenario.get(communityMemberships, membershipId(garden, bob))).toMatchObject({ role: 'moderator' });
  expect(scenario.get(communities, garden)).toMatchObject({ ownerCount: 1, memberCount: 2 });
});

test('an owner with another owner beside them may step down', () => {
  const scenario = givenGarden();
  scenario.when(setCommunityMemberRole, makeBob('owner'), { actor: ada });
  scenario.when(setCommunityMemberRole, makeAda('member'), { actor: ada });
  expect(scenario.get(communities, garden)).toMatchObject({ ownerCount: 1 });
  expect(scenario.get(communityMemberships, membershipId(garden, ada))).toMatchObject({ role: 'member' });
});

test('the last owner cannot step down', () => {
  const decision = givenGarden().when(setCommunityMemberRole, makeAda('moderator'), { actor: ada });
  expect(decision).toEqual({ refused: 'LAST_OWNER', fields: ['role'] });
});

test('of two owners who race to demote each other exactly one does', () => {
  const scenario = givenGarden();
  scenario.when(setCommunityMemberRole, makeBob('owner'), { actor: ada });
  expect(scenario.when(setCommunityMemberRole, makeBob('member'), { actor: ada })).toHaveProperty('facts.length', 1);
  expect(scenario.when(setCommunityMemberRole, makeAda('member'), { actor: bob })).toEqual({ refused: 'NOT_ALLOWED' });
});

test('the role that somebody has already changes nothing', () => {
  expect(givenGarden().when(setCommunityMemberRole, makeBob('member'), { actor: ada })).toEqual({ facts: [] });
});

test('a member may not', () => {
  const decision = givenGarden().when(setCommunityMemberRole, makeBob('owner'), { actor: bob });
  expect(decision).toEqual({ refused: 'NOT_ALLOWED' });
});

test('a deactivated owner may not', () => {
  const decision = deactivate(givenGarden(), ada).when(setCommunityMemberRole, makeBob('owner'), { actor: ada });
  expect(decision).toEqual({ refused: 'DEACTIVATED' });
});

test('an administrator gives a community whose owner was erased another one, in the place of the first', () => {
  const scenario = erase(grant(givenGarden(), eve, 'administrator'), ada);
  scenario.when(setCommunityMemberRole, makeBob('owner'), { actor: eve });
  scenario.when(setCommunityMemberRole, makeAda('member'), { actor: eve });
  expect(scenario.get(communityMemberships, membershipId(garden, bob))).toMatchObject({ role: 'owner' });
  expect(scenario.get(communities, garden)).toMatchObject({ ownerCount: 1, memberCount: 2 });
});

test.each([
  ['deactivated', deactivate],
  ['erased', erase],
])('a %s person is not made an owner', (_how, end) => {
  const decision = end(givenGarden(), bob).when(setCommunityMemberRole, makeBob('owner'), { actor: ada });
  expect(decision).toEqual({ refused: 'PERSON_DEACTIVATED', fields: ['personId'] });
});

test('somebody who is no member gets no role', () => {
  const decision = givenGarden().when(
    setCommunityMemberRole,
    { ...makeBob('moderator'), personId: eve },
    { actor: ada },
  );
  expect(decision).toEqual({ refused: 'NOT_A_MEMBER', fields: ['personId'] });
});

describe('in a retired community', () => {
  const givenRetired = () => givenGarden().given(garden, CommunityRetired.state({ communityId: garden }));

  test('its owner hands it on', () => {
    const scenario = givenRetired();
    scenario.when(setCommunityMemberRole, makeBob('owner'), { actor: ada });
    expect(scenario.get(communityMemberships, membershipId(garden, bob))).toMatchObject({ role: 'owner' });
    expect(scenario.get(communities, garden)).toMatchObject({ ownerCount: 2, listed: false });
  });

  test.each(['moderator', 'owner'] as const)('without an owner, an administrator makes somebody %s', (role) => {
    const left = MemberLeft.state({ communityId: garden, personId: ada, memberCount: 1, ownerCount: 0 });
    const scenario = grant(givenRetired().given(garden, left), eve, 'administrator');
    scenario.when(setCommunityMemberRole, makeBob(role), { actor: eve });
    expect(scenario.get(communityMemberships, membershipId(garden, bob))).toMatchObject({ role });
    expect(scenario.get(communities, garden)).toMatchObject({ ownerCount: role === 'owner' ? 1 : 0 });
  });
});
