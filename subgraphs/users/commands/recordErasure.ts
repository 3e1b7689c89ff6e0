import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { PersonErased } from '../facts.ts';
import { notAllowed } from '../rights.ts';
import { people } from '../views.ts';
import { INSTALLATION } from './grantFirstAdministrator.ts';

/** Records that a person's words are erased, once they are, and frees their user name and email address for others. */
export const recordErasure = defineCommand({
  type: 'c18n.users.recordErasure',
  stream: 'people',
  schema: z.object({ personId: idSchema('person') }),
  place: ({ personId }) => personId,
  refusals: { ...notAllowed, NOT_REQUESTED: 'Nobody has asked to erase this person.' },
  decide(documents, { actor, data: { personId } }) {
    if (actor !== INSTALLATION) return { refused: 'NOT_ALLOWED' };
    const person = documents.get(people, personId);
    if (person === null) return notFound('personId');
    if (person.state === 'erased') return { facts: [] };
    if (person.state !== 'erasing') return { refused: 'NOT_REQUESTED', fields: ['personId'] };
    const { userNameKey, userNameOwner, emailKey, emailOwner } = person;
    const frees = [
      ...(userNameKey === null ? [] : [{ key: userNameKey, owner: userNameOwner }]),
      ...(emailKey === null || emailOwner === null ? [] : [{ key: emailKey, owner: emailOwner }]),
    ];
    return { facts: [PersonErased.state({ personId })], frees };
  },
});
