import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { z } from 'zod';
import { SessionEnded, SessionsRevoked } from '../facts.ts';
import { people, sessions } from '../views.ts';

/** Ends one session of the actor, or all of them. Ending what has ended changes nothing. */
export const signOut = defineCommand({
  type: 'c18n.users.signOut',
  stream: 'people',
  schema: z.object({ personId: z.string(), sessionId: z.string(), everywhere: z.boolean() }),
  place: ({ personId }) => personId,
  refusals: {},
  decide(documents, { actor, data }) {
    const { personId, sessionId, everywhere } = data;
    const person = documents.get(people, personId);
    const session = documents.get(sessions, sessionId);
    if (person === null || actor !== personId || session?.personId !== personId) return notFound('sessionId');
    if (everywhere) {
      return { facts: [SessionsRevoked.state({ personId, sessionVersion: person.sessionVersion + 1 })] };
    }
    const ended = session.endedAt !== null || session.version < person.sessionVersion;
    return { facts: ended ? [] : [SessionEnded.state({ personId, sessionId })] };
  },
});
