import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { describe, expect, test } from 'vitest';
import { people } from '../views.ts';
import { peopleWith, personCalled } from './peopleForTests.ts';
import { revokeRole } from './revokeRole.ts';

const [ada, bob] = [personCalled('ada'), personCalled('bob')];
const moderation = { personId: bob, role: 'moderator' };

describe('revoking a role', () => {
  test('leaves the others', () => {
    const scenario = peopleWith({ ada: ['administrator'], bob: ['analyst', 'moderator'] });
    scenario.when(revokeRole, moderation, { actor: ada });
    expect(scenario.get(people, bob)?.roles).toEqual(['analyst']);
  });

  test('that the person has not changes nothing', () => {
    const scenario = peopleWith({ ada: ['administrator'], bob: [] });
    expect(scenario.when(revokeRole, moderation, { actor: ada })).toEqual({ facts: [] });
  });

  test('takes effect on the next decision', () => {
    const scenario = peopleWith({ ada: ['administrator'], bob: ['administrator'] });
    scenario.when(revokeRole, { personId: bob, role: 'administrator' }, { actor: ada });
    const next = scenario.when(revokeRole, { personId: ada, role: 'administrator' }, { actor: bob });
    expect(next).toEqual({ refused: 'NOT_ALLOWED' });
  });

  test('is refused where administrators would take their own office', () => {
    const scenario = peopleWith({ ada: ['administrator', 'analyst'] });
    const decision = scenario.when(revokeRole, { personId: ada, role: 'administrator' }, { actor: ada });
    expect(decision).toEqual({ refused: 'OWN_ADMINISTRATION', fields: ['role'] });
    scenario.when(revokeRole, { personId: ada, role: 'analyst' }, { actor: ada });
    expect(scenario.get(people, ada)?.roles).toEqual(['administrator']);
  });

  test('is not for others', () => {
    const scenario = peopleWith({ ada: ['moderator'], bob: ['moderator'] });
    expect(scenario.when(revokeRole, moderation, { actor: ada })).toEqual({ refused: 'NOT_ALLOWED' });
  });

  test('needs a person', () => {
    const decision = peopleWith({ ada: ['administrator'] }).when(revokeRole, moderation, { actor: ada });
    expect(decision).toEqual({ refused: NOT_FOUND, fields: ['personId'] });
  });
});
