import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { ErasureRequested } from '../facts.ts';
import { credentials, people } from '../views.ts';
import { INSTALLATION } from './grantFirstAdministrator.ts';

/**
 * Decides that a person's words are to be erased: by themself, whose password was verified against the credentials of `credentialVersion`,
 * or by the installation, which needs none. Their sessions end with it, and a worker does the rest.
 */
export const eraseAccount = defineCommand({
  type: 'c18n.users.eraseAccount',
  stream: 'people',
  schema: z.object({ personId: idSchema('person'), credentialVersion: z.number().nullable() }),
  place: ({ personId }) => personId,
  refusals: { WRONG_PASSWORD: 'This is not your current password.' },
  decide(documents, { actor, data: { personId, credentialVersion } }) {
    const person = documents.get(people, personId);
    const isProven = actor === personId && documents.get(credentials, personId)?.version === credentialVersion;
    if (actor !== INSTALLATION && !isProven) return { refused: 'WRONG_PASSWORD', fields: ['password'] };
    if (person === null) return notFound('personId');
    if (person.state === 'erasing' || person.state === 'erased') return { facts: [] };
    return { facts: [ErasureRequested.state({ personId, sessionVersion: person.sessionVersion + 1 })] };
  },
});
