import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { keyReused } from '@c18n/platform/domain/keyReused';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { SessionStarted } from '../facts.ts';
import { decideRegistration, personalHash, registrationRefusals, registrationShape } from '../registration.ts';

/** Registers a person with a password and signs them in. Nobody needs to be signed in for it. */
export const register = defineCommand({
  type: 'c18n.users.register',
  stream: 'people',
  createsPlace: true,
  schema: z.object({ ...registrationShape, passwordHash: personalHash, sessionId: idSchema('session') }),
  place: ({ personId }) => personId,
  wordsOf: ({ personId }) => personId,
  refusals: registrationRefusals,
  decide(documents, command) {
    const { personId, sessionId, passwordHash } = command.data;
    const decision = decideRegistration(documents, command, { passwordHash, occurredAt: command.time }, keyReused());
    if ('refused' in decision) return decision;
    return { ...decision, facts: [...decision.facts, SessionStarted.state({ personId, sessionId, version: 1 })] };
  },
});
