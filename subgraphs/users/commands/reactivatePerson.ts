import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { PersonReactivated } from '../facts.ts';
import { mayDo, notAllowed } from '../rights.ts';
import { people } from '../views.ts';

/** Lets a deactivated person in again. Sessions of before stay ended. */
export const reactivatePerson = defineCommand({
  type: 'c18n.users.reactivatePerson',
  stream: 'people',
  schema: z.object({ personId: idSchema('person') }),
  place: ({ personId }) => personId,
  refusals: { ...notAllowed, ERASED: 'This person is erased, or is being erased.' },
  decide(documents, { actor, data: { personId } }) {
    if (!mayDo(documents, actor, 'administerPeople')) return { refused: 'NOT_ALLOWED' };
    const person = documents.get(people, personId);
    if (person === null) return notFound('personId');
    if (person.state !== 'active' && person.state !== 'deactivated') return { refused: 'ERASED', fields: ['personId'] };
    return { facts: person.state === 'active' ? [] : [PersonReactivated.state({ personId })] };
  },
});
