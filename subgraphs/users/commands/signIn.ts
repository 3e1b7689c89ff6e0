import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { keyReused } from '@c18n/platform/domain/keyReused';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { SessionStarted } from '../facts.ts';
import { credentials, people, sessions } from '../views.ts';

/**
 * Starts a session. The password was verified before, against the credentials of `credentialVersion`: it counts only if they are
 * still the person's.
 */
export const signIn = defineCommand({
  type: 'c18n.users.signIn',
  stream: 'people',
  schema: z.object({ personId: idSchema('person'), sessionId: z.string(), credentialVersion: z.number() }),
  place: ({ personId }) => personId,
  refusals: {
    WRONG_CREDENTIALS: 'Nobody is registered with this name or address and this password.',
    DEACTIVATED: 'An administrator has deactivated this person.',
  },
  decide(documents, { actor, data }) {
    const { personId, sessionId, credentialVersion } = data;
    documents.want(credentials, [personId]);
    documents.want(sessions, [sessionId]);
    const person = documents.get(people, personId);
    const current = documents.get(credentials, personId);
    if (person === null || actor !== personId || current?.version !== credentialVersion) {
      return { refused: 'WRONG_CREDENTIALS' };
    }
    if (person.state === 'deactivated') return { refused: 'DEACTIVATED' };
    // Who is being erased has no password any more.
    if (person.state !== 'active') return { refused: 'WRONG_CREDENTIALS' };
    // Keys are remembered for 30 days; a session that was started before that may have ended since.
    if (documents.get(sessions, sessionId) !== null) return keyReused();
    return { facts: [SessionStarted.state({ personId, sessionId, version: person.sessionVersion })] };
  },
});
