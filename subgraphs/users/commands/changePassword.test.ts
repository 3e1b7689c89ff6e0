import { keyReused } from '@c18n/platform/domain/keyReused';
import { describe, expect, test } from 'vitest';
import { PersonDeactivated } from '../facts.ts';
import { credentials, people, sessionState, sessions } from '../views.ts';
import { changePassword } from './changePassword.ts';
import { peopleWith, personCalled, sessionCalled } from './peopleForTests.ts';

const personId = personCalled('ada');
const change = { personId, sessionId: sessionCalled('new'), credentialVersion: 1, passwordHash: '$argon2id$new' };
const by = { actor: personId, time: 4_000 };

describe('changing the password', () => {
  test('replaces it', () => {
    const scenario = peopleWith({ ada: [] });
    scenario.when(changePassword, change, by);
    expect(scenario.get(credentials, personId)).toMatchObject({ passwordHash: '$argon2id$new', version: 2 });
  });

  test('ends every session but the one that it starts', () => {
    const scenario = peopleWith({ ada: [] });
    scenario.when(changePassword, change, by);
    const person = scenario.get(people, personId);
    const state = (session: string, version: number) =>
      sessionState(person, scenario.get(sessions, session), { person: personId, session, version });
    expect(state(sessionCalled('ada'), 1)).toBe('ended');
    expect(state(sessionCalled('new'), 2)).toBe('valid');
  });

  test('is refused where another change came first', () => {
    const scenario = peopleWith({ ada: [] });
    scenario.when(changePassword, change, by);
    const second = scenario.when(changePassword, { ...change, sessionId: sessionCalled('other') }, by);
    expect(second).toEqual({ refused: 'WRONG_PASSWORD', fields: ['currentPassword'] });
  });

  test('again when its key is forgotten starts its former session no more', () => {
    const scenario = peopleWith({ ada: [] });
    scenario.when(changePassword, change, by);
    const before = scenario.get(sessions, change.sessionId);
    expect(scenario.when(changePassword, { ...change, credentialVersion: 2 }, by)).toEqual(keyReused());
    expect(scenario.get(sessions, change.sessionId)).toEqual(before);
  });

  test('is refused to a deactivated person', () => {
    const deactivated = PersonDeactivated.state({ personId, sessionVersion: 2 });
    const decision = peopleWith({ ada: [] }).given(personId, deactivated).when(changePassword, change, by);
    expect(decision).toEqual({ refused: 'DEACTIVATED' });
  });

  test('is refused for another', () => {
    const decision = peopleWith({ ada: [], bob: [] }).when(changePassword, change, { actor: personCalled('bob') });
    expect(decision).toEqual({ refused: 'WRONG_PASSWORD', fields: ['currentPassword'] });
  });
});
