import {
  PasswordChanged,
  PersonDeactivated,
  PersonReactivated,
  ProfileUpdated,
  RoleGranted,
  RoleRevoked,
  SessionEnded,
  SessionStarted,
  SessionsRevoked,
  UserNameChanged,
} from '@c18n/users/facts';
import { describe, expect, test } from 'vitest';
import { factAt } from './factForTests.ts';
import { personEvent } from './personEvent.ts';

const personId = 'ada';
const password = { personId, passwordHash: '$argon2id$secret', credentialVersion: 2, sessionVersion: 2 };
const userName = { personId, version: 2, userName: 'Countess', userNameKey: 'k', userNameOwner: 'c' };

describe('what happens to a person', () => {
  test.each([
    [SessionStarted.state({ personId, sessionId: 's', version: 1 }), { __typename: 'ViewerSignedIn', sessionId: 's' }],
    [SessionEnded.state({ personId, sessionId: 's' }), { __typename: 'ViewerSessionsEnded', endedSessionId: 's' }],
    [
      SessionsRevoked.state({ personId, sessionVersion: 2 }),
      { __typename: 'ViewerSessionsEnded', endedSessionId: null },
    ],
    [
      PasswordChanged.state(PasswordChanged.schema.parse(password)),
      { __typename: 'ViewerSessionsEnded', endedSessionId: null },
    ],
    [ProfileUpdated.state({ personId, version: 2 }), { __typename: 'ViewerProfileChanged', person: { id: 'ada' } }],
    [
      UserNameChanged.state(UserNameChanged.schema.parse(userName)),
      { __typename: 'ViewerProfileChanged', person: { id: 'ada' } },
    ],
    [
      RoleGranted.state({ personId, role: 'analyst', roles: ['analyst'] }),
      { __typename: 'ViewerRolesChanged', person: { id: 'ada' } },
    ],
    [
      RoleRevoked.state({ personId, role: 'analyst', roles: [] }),
      { __typename: 'ViewerRolesChanged', person: { id: 'ada' } },
    ],
  ])('is told to them, and nothing secret: %#', (stated, event) => {
    expect(personEvent(factAt(personId, stated))).toEqual(event);
  });

  test('is not told where their sessions say it already', () => {
    expect(personEvent(factAt(personId, PersonDeactivated.state({ personId, sessionVersion: 2 })))).toBeNull();
    expect(personEvent(factAt(personId, PersonReactivated.state({ personId })))).toBeNull();
  });
});
