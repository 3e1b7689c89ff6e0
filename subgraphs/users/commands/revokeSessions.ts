import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { SessionsRevoked } from '../facts.ts';
import { mayDo, notAllowed } from '../rights.ts';
import { people } from '../views.ts';

/** Ends all sessions of a person, who may sign in again. */
export const revokeSessions = defineCommand({
  type: 'c18n.users.revokeSessions',
  stream: 'people',
  schema: z.object({ personId: idSchema('person') }),
  place: ({ personId }) => personId,
  refusals: notAllowed,
  decide(documents, { actor, data: { personId } }) {
    if (!mayDo(documents, actor, 'administerPeople')) return { refused: 'NOT_ALLOWED' };
    const person = documents.get(people, personId);
    if (person === null) return notFound('personId');
    return { facts: [SessionsRevoked.state({ personId, sessionVersion: person.sessionVersion + 1 })] };
  },
});
