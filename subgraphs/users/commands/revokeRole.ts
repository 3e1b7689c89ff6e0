import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { RoleRevoked } from '../facts.ts';
import { mayDo, notAllowed } from '../rights.ts';
import { roles } from '../roles.ts';
import { people } from '../views.ts';

/**
 * Takes a role from a person. Administrators cannot resign, so one who acts alone leaves one behind. That two take the role from each
 * other at once cannot be decided in one place; whoever keeps the machine can then make a new administrator.
 */
export const revokeRole = defineCommand({
  type: 'c18n.users.revokeRole',
  stream: 'people',
  schema: z.object({ personId: idSchema('person'), role: z.enum(roles) }),
  place: ({ personId }) => personId,
  refusals: { ...notAllowed, OWN_ADMINISTRATION: 'Another administrator must take this role from you.' },
  decide(documents, { actor, data }) {
    if (!mayDo(documents, actor, 'administerPeople')) return { refused: 'NOT_ALLOWED' };
    const { personId, role } = data;
    const person = documents.get(people, personId);
    if (person === null) return notFound('personId');
    if (personId === actor && role === 'administrator') return { refused: 'OWN_ADMINISTRATION', fields: ['role'] };
    if (!person.roles.includes(role)) return { facts: [] };
    return { facts: [RoleRevoked.state({ personId, role, roles: person.roles.filter((one) => one !== role) })] };
  },
});
