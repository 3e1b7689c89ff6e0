import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { z } from 'zod';
import { decideRegistration, registrationRefusals, registrationShape } from '../registration.ts';
import { mayDo, notAllowed } from '../rights.ts';
import { people } from '../views.ts';

/** Makes one person of `createPeople`, without a password: an import's or a test's. */
export const createPerson = defineCommand({
  type: 'c18n.users.createPerson',
  stream: 'people',
  createsPlace: true,
  schema: z.object({
    ...registrationShape,
    /** When the person registered where they come from, in milliseconds since the epoch; null: now. */
    registeredAt: z.number().int().nullable(),
  }),
  place: ({ personId }) => personId,
  wordsOf: ({ personId }) => personId,
  refusals: {
    ...notAllowed,
    ...registrationRefusals,
    TIME_AHEAD: 'Nobody can have registered in the future.',
    ERASED: 'This person was made before and is erased.',
  },
  decide(documents, command) {
    documents.want(people, [command.data.personId]);
    if (!mayDo(documents, command.actor, 'createPeople')) return { refused: 'NOT_ALLOWED' };
    const occurredAt = command.data.registeredAt ?? command.time;
    if (occurredAt > command.time) return { refused: 'TIME_AHEAD', fields: ['registeredAt'] };
    return decideRegistration(documents, command, { passwordHash: null, occurredAt }, { facts: [] });
  },
});
