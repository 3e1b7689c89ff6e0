import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { pairId } from '@c18n/platform/ids/pairId';
import { expect, test } from 'vitest';
import { ada, bob, deactivate, garden, givenGarden } from '../communityScenario.ts';
import { communities } from '../views.ts';
import { retireCommunity } from './retireCommunity.ts';

test('an owner retires a community, and doing it again changes nothing', () => {
  const scenario = givenGarden();
  scenario.when(retireCommunity, { communityId: garden }, { actor: ada, time: 7_000 });
  expect(scenario.get(communities, garden)).toMatchObject({ retiredAt: 7_000, listed: false });
  expect(scenario.when(retireCommunity, { communityId: garden }, { actor: ada })).toEqual({ facts: [] });
});

test('a member may not', () => {
  expect(givenGarden().when(retireCommunity, { communityId: garden }, { actor: bob })).toEqual({
    refused: 'NOT_ALLOWED',
  });
});

test('a deactivated owner may not', () => {
  const scenario = deactivate(givenGarden(), ada);
  expect(scenario.when(retireCommunity, { communityId: garden }, { actor: ada })).toEqual({ refused: 'DEACTIVATED' });
});

test('there must be such a community', () => {
  const communityId = pairId('community', 'nowhere');
  const decision = givenGarden().when(retireCommunity, { communityId }, { actor: ada });
  expect(decision).toEqual({ refused: NOT_FOUND, fields: ['communityId'] });
});
