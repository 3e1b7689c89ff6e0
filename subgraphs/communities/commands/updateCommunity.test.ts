import { expect, test } from 'vitest';
import { ada, bob, deactivate, eve, garden, givenGarden } from '../communityScenario.ts';
import { CommunityRetired, MemberRoleChanged } from '../facts.ts';
import { communities } from '../views.ts';
import { updateCommunity } from './updateCommunity.ts';

const nothing = { communityId: garden, expectedVersion: null, name: null, description: null, tags: null };
const bobOwns = MemberRoleChanged.state({ communityId: garden, personId: bob, role: 'owner', ownerCount: 2 });

test('an owner describes the community anew, and what is null stays', () => {
  const scenario = givenGarden();
  scenario.when(updateCommunity, { ...nothing, description: 'Roses.' }, { actor: ada });
  scenario.when(updateCommunity, { ...nothing, name: 'Herb Garden', tags: ['Herbs'] }, { actor: ada });
  expect(scenario.get(communities, garden)).toMatchObject({
    ...{ name: 'Herb Garden', description: 'Roses.', tags: ['herbs'], version: 3 },
  });
});

test('each text belongs to the owner who wrote it', () => {
  const scenario = givenGarden().given(garden, bobOwns);
  scenario.when(updateCommunity, { ...nothing, description: 'Bob’s words.' }, { actor: bob });
  expect(scenario.get(communities, garden)).toMatchObject({ nameBy: ada, descriptionBy: bob });
});

test('an empty description clears it', () => {
  const scenario = givenGarden();
  scenario.when(updateCommunity, { ...nothing, description: 'Roses.' }, { actor: ada });
  scenario.when(updateCommunity, { ...nothing, description: '' }, { actor: ada });
  expect(scenario.get(communities, garden)).toMatchObject({ description: null });
});

test('of two updates of one version exactly one wins', () => {
  const scenario = givenGarden().given(garden, bobOwns);
  const first = scenario.when(updateCommunity, { ...nothing, expectedVersion: 1, name: 'One' }, { actor: ada });
  const second = scenario.when(updateCommunity, { ...nothing, expectedVersion: 1, name: 'Two' }, { actor: bob });
  expect(first).toHaveProperty('facts.length', 1);
  expect(second).toEqual({ refused: 'VERSION_OUTDATED', fields: ['expectedVersion'] });
  expect(scenario.get(communities, garden)).toMatchObject({ name: 'One', version: 2 });
});

test('an update of nothing changes nothing', () => {
  expect(givenGarden().when(updateCommunity, nothing, { actor: ada })).toEqual({ facts: [] });
});

test.each([bob, eve])('somebody who is no owner may not: %s', (actor) => {
  expect(givenGarden().when(updateCommunity, { ...nothing, name: 'Mine' }, { actor })).toEqual({
    refused: 'NOT_ALLOWED',
  });
});

test('a deactivated owner may not', () => {
  const decision = deactivate(givenGarden(), ada).when(updateCommunity, { ...nothing, name: 'New' }, { actor: ada });
  expect(decision).toEqual({ refused: 'DEACTIVATED' });
});

test('a retired community stays as it was', () => {
  const scenario = givenGarden().given(garden, CommunityRetired.state({ communityId: garden }));
  expect(scenario.when(updateCommunity, { ...nothing, name: 'New' }, { actor: ada })).toEqual({
    refused: 'COMMUNITY_RETIRED',
  });
});
