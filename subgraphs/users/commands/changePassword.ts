import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { keyReused } from '@c18n/platform/domain/keyReused';
import { z } from 'zod';
import { PasswordChanged, SessionStarted } from '../facts.ts';
import { personalHash } from '../registration.ts';
import { credentials, people, sessions } from '../views.ts';

/**
 * Gives the actor a new password, ends all their sessions and starts one. The current password was verified before, against the
 * credentials of `credentialVersion`: it counts only if they are still the person's.
 */
export const changePassword = defineCommand({
  type: 'c18n.users.changePassword',
  stream: 'people',
  schema: z.object({
    personId: z.string(),
    sessionId: z.string(),
    credentialVersion: z.number(),
    passwordHash: personalHash,
  }),
  place: ({ personId }) => personId,
  refusals: {
    WRONG_PASSWORD: 'This is not your current password.',
    DEACTIVATED: 'An administrator has deactivated you.',
  },
  decide(documents, { actor, data }) {
    const { personId, sessionId, passwordHash } = data;
    documents.want(credentials, [personId]);
    documents.want(sessions, [sessionId]);
    const person = documents.get(people, personId);
    const current = documents.get(credentials, personId);
    if (person === null || actor !== personId || current?.version !== data.credentialVersion) {
      return { refused: 'WRONG_PASSWORD', fields: ['currentPassword'] };
    }
    if (person.state === 'deactivated') return { refused: 'DEACTIVATED' };
    // Who is being erased has no password any more.
    if (person.state !== 'active') return { refused: 'WRONG_PASSWORD' };
    // Keys are remembered for 30 days; the session that was started before that may have ended since.
    if (documents.get(sessions, sessionId) !== null) return keyReused();
    const sessionVersion = person.sessionVersion + 1;
    return {
      facts: [
        PasswordChanged.state({ personId, passwordHash, credentialVersion: current.version + 1, sessionVersion }),
        SessionStarted.state({ personId, sessionId, version: sessionVersion }),
      ],
    };
  },
});
