import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { PersonDeactivated } from '../facts.ts';
import { mayDo, notAllowed } from '../rights.ts';
import { people } from '../views.ts';

/** Shuts a person out: all sessions end, and none can be started. */
export const deactivatePerson = defineCommand({
  type: 'c18n.users.deactivatePerson',
  stream: 'people',
  schema: z.object({ personId: idSchema('person') }),
  place: ({ personId }) => personId,
  refusals: { ...notAllowed, ONESELF: 'Another administrator must deactivate you.' },
  decide(documents, { actor, data: { personId } }) {
    if (!mayDo(documents, actor, 'administerPeople')) return { refused: 'NOT_ALLOWED' };
    const person = documents.get(people, personId);
    if (person === null) return notFound('personId');
    if (personId === actor) return { refused: 'ONESELF', fields: ['personId'] };
    if (person.state !== 'active') return { facts: [] };
    return { facts: [PersonDeactivated.state({ personId, sessionVersion: person.sessionVersion + 1 })] };
  },
});
