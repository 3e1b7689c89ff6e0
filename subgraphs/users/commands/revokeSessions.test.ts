import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { describe, expect, test } from 'vitest';
import { people, sessionState, sessions } from '../views.ts';
import { peopleWith, personCalled, sessionCalled } from './peopleForTests.ts';
import { revokeSessions } from './revokeSessions.ts';
import { signIn } from './signIn.ts';

const [ada, bob] = [personCalled('ada'), personCalled('bob')];

describe('revoking sessions', () => {
  test('ends all of the person, who can sign in again', () => {
    const scenario = peopleWith({ ada: ['administrator'], bob: [] });
    scenario.when(revokeSessions, { personId: bob }, { actor: ada });
    const attempt = { personId: bob, sessionId: sessionCalled('again'), credentialVersion: 1 };
    scenario.when(signIn, attempt, { actor: bob });
    const state = (session: string, version: number) =>
      sessionState(scenario.get(people, bob), scenario.get(sessions, session), { person: bob, session, version });
    expect(state(sessionCalled('bob'), 1)).toBe('ended');
    expect(state(sessionCalled('again'), 2)).toBe('valid');
  });

  test('is not for others', () => {
    const decision = peopleWith({ ada: [], bob: [] }).when(revokeSessions, { personId: bob }, { actor: ada });
    expect(decision).toEqual({ refused: 'NOT_ALLOWED' });
  });

  test('needs a person', () => {
    const decision = peopleWith({ ada: ['administrator'] }).when(revokeSessions, { personId: bob }, { actor: ada });
    expect(decision).toEqual({ refused: NOT_FOUND, fields: ['personId'] });
  });
});
