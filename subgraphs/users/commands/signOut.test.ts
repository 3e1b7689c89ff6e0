import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { describe, expect, test } from 'vitest';
import { SessionStarted } from '../facts.ts';
import { people, sessionState, sessions } from '../views.ts';
import { peopleWith, personCalled, sessionCalled } from './peopleForTests.ts';
import { signOut } from './signOut.ts';

const personId = personCalled('ada');
const here = { personId, sessionId: sessionCalled('ada'), everywhere: false };
const by = { actor: personId, time: 4_000 };

function withPhone() {
  const phone = SessionStarted.state({ personId, sessionId: sessionCalled('phone'), version: 1 });
  return peopleWith({ ada: [], bob: [] }).given(personId, phone);
}

function stateOf(scenario: ReturnType<typeof withPhone>, name: string) {
  const session = sessionCalled(name);
  const claims = { person: personId, session, version: 1 };
  return sessionState(scenario.get(people, personId), scenario.get(sessions, session), claims);
}

describe('signing out', () => {
  test('ends this session and no other', () => {
    const scenario = withPhone();
    scenario.when(signOut, here, by);
    expect(scenario.get(sessions, sessionCalled('ada'))?.endedAt).toBe(4_000);
    expect([stateOf(scenario, 'ada'), stateOf(scenario, 'phone')]).toEqual(['ended', 'valid']);
  });

  test('everywhere ends all sessions with one fact', () => {
    const scenario = withPhone();
    const decision = scenario.when(signOut, { ...here, everywhere: true }, by);
    expect(decision).toMatchObject({ facts: [{ data: { personId, sessionVersion: 2 } }] });
    expect([stateOf(scenario, 'ada'), stateOf(scenario, 'phone')]).toEqual(['ended', 'ended']);
  });

  test('again changes nothing', () => {
    const scenario = withPhone();
    scenario.when(signOut, here, by);
    expect(scenario.when(signOut, here, by)).toEqual({ facts: [] });
  });

  test('of a session that ended with all others changes nothing', () => {
    const scenario = withPhone();
    scenario.when(signOut, { ...here, everywhere: true }, by);
    expect(scenario.when(signOut, here, by)).toEqual({ facts: [] });
  });

  test.each(['bob', 'nobody'])('does not know the session of %s', (name) => {
    const decision = withPhone().when(signOut, { ...here, sessionId: sessionCalled(name) }, by);
    expect(decision).toEqual({ refused: NOT_FOUND, fields: ['sessionId'] });
  });

  test('does not end the sessions of another', () => {
    const decision = withPhone().when(signOut, { ...here, everywhere: true }, { actor: personCalled('bob') });
    expect(decision).toEqual({ refused: NOT_FOUND, fields: ['sessionId'] });
  });
});
