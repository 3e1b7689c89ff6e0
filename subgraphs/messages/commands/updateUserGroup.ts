import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { UserGroupUpdated } from '../facts.ts';
import { obstacle } from '../obstacle.ts';
import { deactivated, notAllowed, retired, versionOutdated } from '../refusals.ts';
import { mayDo } from '../rights.ts';
import { roleOfPerson } from '../roleIn.ts';
import { userGroupOf } from '../userGroupOf.ts';
import { descriptionSchema, nameSchema } from '../words.ts';

/** Describes a user-group anew. Null leaves a field as it is; an empty description clears it. */
export const updateUserGroup = defineCommand({
  type: 'c18n.messages.updateUserGroup',
  stream: 'conversations',
  schema: z.object({
    userGroupId: idSchema('group'),
    /** The version that was edited; null: whichever. */
    expectedVersion: z.number().int().nullable(),
    name: nameSchema.nullable(),
    description: descriptionSchema.nullable(),
  }),
  place: ({ userGroupId }) => userGroupId,
  refusals: { ...deactivated, ...notAllowed, ...retired, ...versionOutdated },
  decide(documents, { actor, place: conversationId, data }) {
    const { expectedVersion, name, description } = data;
    const group = userGroupOf(documents, conversationId);
    if (group === null) return notFound('userGroupId');
    const refused = obstacle(documents, group, actor);
    if (refused !== null) return { refused };
    if (!mayDo(documents, 'updateUserGroup', actor, roleOfPerson(documents, group, actor)))
      return { refused: 'NOT_ALLOWED' };
    if (expectedVersion !== null && expectedVersion !== group.version) {
      return { refused: 'VERSION_OUTDATED', fields: ['expectedVersion'] };
    }
    if (name === null && description === null) return { facts: [] };
    const updated = UserGroupUpdated.state({
      ...{ conversationId, editorId: actor, version: group.version + 1 },
      ...(name === null ? {} : { name }),
      ...(description === null ? {} : { description: description === '' ? null : description }),
    });
    return { facts: [updated] };
  },
});
