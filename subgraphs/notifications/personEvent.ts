import type { Fact } from '@c18n/platform/domain/Fact';
import {
  PasswordChanged,
  ProfileUpdated,
  RoleGranted,
  RoleRevoked,
  SessionEnded,
  SessionStarted,
  SessionsRevoked,
  UserNameChanged,
} from '@c18n/users/facts';
import { dataOf } from './dataOf.ts';
import type { ViewerEvent } from './ViewerEvent.ts';

/** What a fact of the viewer's own place tells them; null for one that says nothing to a client. */
export function personEvent(fact: Fact): ViewerEvent | null {
  const started = dataOf(SessionStarted, fact);
  if (started !== null) return { __typename: 'ViewerSignedIn', sessionId: started.sessionId };
  const ended = dataOf(SessionEnded, fact);
  if (ended !== null) return { __typename: 'ViewerSessionsEnded', endedSessionId: ended.sessionId };
  switch (fact.type) {
    case SessionsRevoked.type:
    case PasswordChanged.type:
      return { __typename: 'ViewerSessionsEnded', endedSessionId: null };
    case ProfileUpdated.type:
    case UserNameChanged.type:
      return { __typename: 'ViewerProfileChanged', person: { id: fact.place } };
    case RoleGranted.type:
    case RoleRevoked.type:
      return { __typename: 'ViewerRolesChanged', person: { id: fact.place } };
    default:
      return null;
  }
}
