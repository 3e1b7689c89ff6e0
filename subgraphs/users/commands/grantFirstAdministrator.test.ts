import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { describe, expect, test } from 'vitest';
import { PersonDeactivated } from '../facts.ts';
import { people } from '../views.ts';
import { grantFirstAdministrator, INSTALLATION } from './grantFirstAdministrator.ts';
import { peopleWith, personCalled } from './peopleForTests.ts';

const personId = personCalled('ada');

describe('making the first administrator', () => {
  test('is done from the machine', () => {
    const scenario = peopleWith({ ada: ['analyst'] });
    scenario.when(grantFirstAdministrator, { personId }, { actor: INSTALLATION });
    expect(scenario.get(people, personId)?.roles).toEqual(['analyst', 'administrator']);
  });

  test('is not for people, not even administrators', () => {
    const scenario = peopleWith({ ada: [], bob: ['administrator'] });
    const decision = scenario.when(grantFirstAdministrator, { personId }, { actor: personCalled('bob') });
    expect(decision).toEqual({ refused: 'NOT_ALLOWED' });
  });

  test('again changes nothing', () => {
    const scenario = peopleWith({ ada: ['administrator'] });
    expect(scenario.when(grantFirstAdministrator, { personId }, { actor: INSTALLATION })).toEqual({ facts: [] });
  });

  test('is refused for a deactivated person', () => {
    const scenario = peopleWith({ ada: [] }).given(personId, PersonDeactivated.state({ personId, sessionVersion: 2 }));
    const decision = scenario.when(grantFirstAdministrator, { personId }, { actor: INSTALLATION });
    expect(decision).toEqual({ refused: 'DEACTIVATED', fields: ['personId'] });
  });

  test('needs a person', () => {
    const decision = peopleWith({}).when(grantFirstAdministrator, { personId }, { actor: INSTALLATION });
    expect(decision).toEqual({ refused: NOT_FOUND, fields: ['personId'] });
  });
});
