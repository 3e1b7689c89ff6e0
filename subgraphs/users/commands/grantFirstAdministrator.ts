import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { RoleGranted } from '../facts.ts';
import { notAllowed } from '../rights.ts';
import { people } from '../views.ts';

/** The actor of what is done on the machine itself, by whoever keeps it or by a worker. No token names it. */
export const INSTALLATION = 'installation';

/**
 * Makes a person administrator, from the machine: nobody on the platform could make the first. It works again later, so that an
 * installation whose administrators are all gone can be kept.
 */
export const grantFirstAdministrator = defineCommand({
  type: 'c18n.users.grantFirstAdministrator',
  stream: 'people',
  schema: z.object({ personId: idSchema('person') }),
  place: ({ personId }) => personId,
  refusals: { ...notAllowed, DEACTIVATED: 'This person is deactivated.' },
  decide(documents, { actor, data: { personId } }) {
    if (actor !== INSTALLATION) return { refused: 'NOT_ALLOWED' };
    const person = documents.get(people, personId);
    if (person === null) return notFound('personId');
    if (person.state !== 'active') return { refused: 'DEACTIVATED', fields: ['personId'] };
    if (person.roles.includes('administrator')) return { facts: [] };
    const roles = [...person.roles, 'administrator' as const];
    return { facts: [RoleGranted.state({ personId, role: 'administrator', roles })] };
  },
});
