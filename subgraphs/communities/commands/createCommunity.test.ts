import { Scenario } from '@c18n/platform/domain/Scenario';
import { views as userViews } from '@c18n/users/views';
import { expect, test } from 'vitest';
import { ada, deactivate, garden, registered } from '../communityScenario.ts';
import { communities, communityMemberships, membershipId, views } from '../views.ts';
import { createCommunity } from './createCommunity.ts';

const described = {
  communityId: garden,
  name: 'Rose Garden',
  description: 'All about roses.',
  tags: ['Roses', 'roses'],
};

function givenAda(): Scenario {
  return new Scenario(userViews, views).given(ada, registered(ada));
}

test('made again when its key is forgotten, a community stays as it is', () => {
  const scenario = givenAda();
  scenario.when(createCommunity, described, { actor: ada });
  expect(scenario.when(createCommunity, { ...described, name: 'Another' }, { actor: ada })).toEqual({ facts: [] });
  expect(scenario.get(communities, garden)).toMatchObject({ name: 'Rose Garden' });
});

test('a community begins with its creator as its first member and owner', () => {
  const scenario = givenAda();
  scenario.when(createCommunity, described, { actor: ada, time: 5_000 });
  expect(scenario.get(communities, garden)).toMatchObject({
    ...{ name: 'Rose Garden', nameBy: ada, description: 'All about roses.', descriptionBy: ada },
    ...{ tags: ['roses'], memberCount: 1, ownerCount: 1 },
    ...{ createdAt: 5_000, version: 1, retiredAt: null, listed: true },
  });
  expect(scenario.get(communityMemberships, membershipId(garden, ada))).toMatchObject({
    ...{ communityId: garden, personId: ada, role: 'owner', joinedAt: 5_000, state: 'member' },
  });
});

test('a deactivated person makes no community', () => {
  const scenario = deactivate(givenAda(), ada);
  expect(scenario.when(createCommunity, described, { actor: ada })).toEqual({ refused: 'DEACTIVATED' });
});

test.each([
  { name: 'ab' },
  { name: 'two\nlines' },
  { name: '   ' },
  { description: 'x'.repeat(5_001) },
  { tags: ['a b'] },
])('the description %j does not pass', (wrong) => {
  expect(createCommunity.schema.safeParse({ ...described, ...wrong }).success).toBe(false);
});
