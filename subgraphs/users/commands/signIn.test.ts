import { keyReused } from '@c18n/platform/domain/keyReused';
import { describe, expect, test } from 'vitest';
import { PasswordChanged, PersonDeactivated, SessionEnded, SessionsRevoked } from '../facts.ts';
import { people, sessions } from '../views.ts';
import { peopleWith, personCalled, sessionCalled } from './peopleForTests.ts';
import { signIn } from './signIn.ts';

const personId = personCalled('ada');
const attempt = { personId, sessionId: sessionCalled('phone'), credentialVersion: 1 };
const by = { actor: personId, time: 4_000 };

describe('signing in', () => {
  test('starts a session and notes the time', () => {
    const scenario = peopleWith({ ada: [] });
    scenario.when(signIn, attempt, by);
    const session = { personId, startedAt: 4_000, endedAt: null, version: 1 };
    expect(scenario.get(sessions, sessionCalled('phone'))).toMatchObject(session);
    expect(scenario.get(people, personId)?.lastSignedInAt).toBe(4_000);
  });

  test('starts a session of the present version after all were ended', () => {
    const scenario = peopleWith({ ada: [] }).given(personId, SessionsRevoked.state({ personId, sessionVersion: 2 }));
    scenario.when(signIn, attempt, by);
    expect(scenario.get(sessions, sessionCalled('phone'))?.version).toBe(2);
  });

  test('again when its key is forgotten gives no new life to a session that has ended', () => {
    const scenario = peopleWith({ ada: [] });
    scenario.when(signIn, attempt, by);
    const { sessionId } = attempt;
    scenario.given(personId, SessionEnded.state({ personId, sessionId }));
    expect(scenario.when(signIn, attempt, { ...by, time: 5_000 })).toEqual(keyReused());
    expect(scenario.get(sessions, sessionId)?.endedAt).not.toBeNull();
  });

  test('is refused where the password was changed after it was verified', () => {
    const change = { personId, passwordHash: '$argon2id$new', credentialVersion: 2, sessionVersion: 2 };
    const changed = PasswordChanged.state(PasswordChanged.schema.parse(change));
    const decision = peopleWith({ ada: [] }).given(personId, changed).when(signIn, attempt, by);
    expect(decision).toEqual({ refused: 'WRONG_CREDENTIALS' });
  });

  test('is refused to a deactivated person', () => {
    const deactivated = PersonDeactivated.state({ personId, sessionVersion: 2 });
    const decision = peopleWith({ ada: [] }).given(personId, deactivated).when(signIn, attempt, by);
    expect(decision).toEqual({ refused: 'DEACTIVATED' });
  });

  test('is refused where there is no such person', () => {
    expect(peopleWith({}).when(signIn, attempt, by)).toEqual({ refused: 'WRONG_CREDENTIALS' });
  });

  test('is refused in another’s name', () => {
    const decision = peopleWith({ ada: [], bob: [] }).when(signIn, attempt, { actor: personCalled('bob') });
    expect(decision).toEqual({ refused: 'WRONG_CREDENTIALS' });
  });
});
