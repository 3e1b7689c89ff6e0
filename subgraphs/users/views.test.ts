import { describe, expect, test } from 'vitest';
import { peopleWith, personCalled, sessionCalled } from './commands/peopleForTests.ts';
import { PersonDeactivated, SessionEnded, SessionsRevoked } from './facts.ts';
import { people, sessionState, sessions, standingsOf } from './views.ts';

const ada = personCalled('ada');
const claims = { person: ada, session: sessionCalled('ada'), version: 1 };

function stateAfter(...facts: Parameters<ReturnType<typeof peopleWith>['given']>[1][]) {
  const scenario = peopleWith({ ada: [], bob: [] }).given(ada, ...facts);
  return (token = claims) =>
    sessionState(scenario.get(people, token.person), scenario.get(sessions, token.session), token);
}

describe('a session', () => {
  test('is valid while nothing ended it', () => expect(stateAfter()()).toBe('valid'));

  test('is ended by its end, by a higher version and by deactivation', () => {
    const ends = [
      SessionEnded.state({ personId: ada, sessionId: claims.session }),
      SessionsRevoked.state({ personId: ada, sessionVersion: 2 }),
      PersonDeactivated.state({ personId: ada, sessionVersion: 2 }),
    ];
    expect(ends.map((end) => stateAfter(end)())).toEqual(['ended', 'ended', 'ended']);
  });

  test('does not live on with a token of the present version', () => {
    const state = stateAfter(SessionsRevoked.state({ personId: ada, sessionVersion: 2 }));
    expect(state({ ...claims, version: 2 })).toBe('ended');
  });

  test('is nobody else’s', () => {
    expect(stateAfter()({ ...claims, session: sessionCalled('bob') })).toBe('ended');
    expect(stateAfter()({ ...claims, person: personCalled('bob') })).toBe('ended');
  });

  test('that does not exist, or of somebody who does not, is ended', () => {
    expect(stateAfter()({ ...claims, session: sessionCalled('nobody') })).toBe('ended');
    expect(stateAfter()({ ...claims, person: personCalled('nobody') })).toBe('ended');
  });
});

describe('a role', () => {
  test('counts while its person is active', () => {
    const scenario = peopleWith({ ada: ['analyst'] });
    expect(standingsOf(scenario.get(people, ada))).toEqual(['person', 'platform:analyst']);
    scenario.given(ada, PersonDeactivated.state({ personId: ada, sessionVersion: 2 }));
    expect(standingsOf(scenario.get(people, ada))).toEqual([]);
    expect(standingsOf(null)).toEqual([]);
  });
});
