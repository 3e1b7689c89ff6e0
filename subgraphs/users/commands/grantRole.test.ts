import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { describe, expect, test } from 'vitest';
import { PersonDeactivated } from '../facts.ts';
import { people } from '../views.ts';
import { grantRole } from './grantRole.ts';
import { peopleWith, personCalled } from './peopleForTests.ts';

const [ada, bob] = [personCalled('ada'), personCalled('bob')];
const moderation = { personId: bob, role: 'moderator' };

describe('granting a role', () => {
  test('adds it to those that the person has', () => {
    const scenario = peopleWith({ ada: ['administrator'], bob: ['analyst'] });
    scenario.when(grantRole, moderation, { actor: ada });
    expect(scenario.get(people, bob)?.roles).toEqual(['analyst', 'moderator']);
  });

  test('again changes nothing', () => {
    const scenario = peopleWith({ ada: ['administrator'], bob: ['moderator'] });
    expect(scenario.when(grantRole, moderation, { actor: ada })).toEqual({ facts: [] });
  });

  test.each([[[]], [['importer', 'analyst', 'moderator']]] as const)('is not for the roles %j', (roles) => {
    const scenario = peopleWith({ ada: roles, bob: [] });
    expect(scenario.when(grantRole, moderation, { actor: ada })).toEqual({ refused: 'NOT_ALLOWED' });
  });

  test('is not for a deactivated administrator', () => {
    const scenario = peopleWith({ ada: ['administrator'], bob: [] });
    scenario.given(ada, PersonDeactivated.state({ personId: ada, sessionVersion: 2 }));
    expect(scenario.when(grantRole, moderation, { actor: ada })).toEqual({ refused: 'NOT_ALLOWED' });
  });

  test('needs a person', () => {
    const decision = peopleWith({ ada: ['administrator'] }).when(grantRole, moderation, { actor: ada });
    expect(decision).toEqual({ refused: NOT_FOUND, fields: ['personId'] });
  });
});
