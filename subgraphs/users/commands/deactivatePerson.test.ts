import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { describe, expect, test } from 'vitest';
import { people, sessionState, sessions } from '../views.ts';
import { deactivatePerson } from './deactivatePerson.ts';
import { peopleWith, personCalled, sessionCalled } from './peopleForTests.ts';
import { reactivatePerson } from './reactivatePerson.ts';

const [ada, bob] = [personCalled('ada'), personCalled('bob')];
const claims = { person: bob, session: sessionCalled('bob'), version: 1 };

function withAdministrator() {
  return peopleWith({ ada: ['administrator'], bob: ['moderator'] });
}

describe('deactivating a person', () => {
  test('ends their sessions', () => {
    const scenario = withAdministrator();
    scenario.when(deactivatePerson, { personId: bob }, { actor: ada });
    const person = scenario.get(people, bob);
    expect(person).toMatchObject({ state: 'deactivated', sessionVersion: 2, roles: ['moderator'] });
    expect(sessionState(person, scenario.get(sessions, claims.session), claims)).toBe('ended');
  });

  test('again changes nothing', () => {
    const scenario = withAdministrator();
    scenario.when(deactivatePerson, { personId: bob }, { actor: ada });
    expect(scenario.when(deactivatePerson, { personId: bob }, { actor: ada })).toEqual({ facts: [] });
  });

  test('is refused for oneself', () => {
    const decision = withAdministrator().when(deactivatePerson, { personId: ada }, { actor: ada });
    expect(decision).toEqual({ refused: 'ONESELF', fields: ['personId'] });
  });

  test('is not for others', () => {
    const decision = withAdministrator().when(deactivatePerson, { personId: ada }, { actor: bob });
    expect(decision).toEqual({ refused: 'NOT_ALLOWED' });
  });

  test('needs a person', () => {
    const decision = withAdministrator().when(deactivatePerson, { personId: personCalled('carl') }, { actor: ada });
    expect(decision).toEqual({ refused: NOT_FOUND, fields: ['personId'] });
  });
});

describe('reactivating a person', () => {
  test('leaves the sessions of before ended', () => {
    const scenario = withAdministrator();
    scenario.when(deactivatePerson, { personId: bob }, { actor: ada });
    scenario.when(reactivatePerson, { personId: bob }, { actor: ada });
    const person = scenario.get(people, bob);
    expect(person?.state).toBe('active');
    expect(sessionState(person, scenario.get(sessions, claims.session), claims)).toBe('ended');
  });

  test('who is active changes nothing', () => {
    expect(withAdministrator().when(reactivatePerson, { personId: bob }, { actor: ada })).toEqual({ facts: [] });
  });

  test('is not for others', () => {
    const decision = withAdministrator().when(reactivatePerson, { personId: ada }, { actor: bob });
    expect(decision).toEqual({ refused: 'NOT_ALLOWED' });
  });

  test('needs a person', () => {
    const decision = withAdministrator().when(reactivatePerson, { personId: personCalled('carl') }, { actor: ada });
    expect(decision).toEqual({ refused: NOT_FOUND, fields: ['personId'] });
  });
});
