import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { RoleGranted } from '../facts.ts';
import { mayDo, notAllowed } from '../rights.ts';
import { roles } from '../roles.ts';
import { people } from '../views.ts';

/** Gives a person a role. */
export const grantRole = defineCommand({
  type: 'c18n.users.grantRole',
  stream: 'people',
  schema: z.object({ personId: idSchema('person'), role: z.enum(roles) }),
  place: ({ personId }) => personId,
  refusals: notAllowed,
  decide(documents, { actor, data }) {
    if (!mayDo(documents, actor, 'administerPeople')) return { refused: 'NOT_ALLOWED' };
    const { personId, role } = data;
    const person = documents.get(people, personId);
    if (person === null) return notFound('personId');
    if (person.roles.includes(role)) return { facts: [] };
    return { facts: [RoleGranted.state({ personId, role, roles: [...person.roles, role] })] };
  },
});
