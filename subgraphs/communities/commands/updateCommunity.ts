import { isAllowed } from '@c18n/platform/authorisation/policy';
import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { keptTags, tagsSchema } from '@c18n/platform/text/tagsSchema';
import { z } from 'zod';
import { CommunityUpdated } from '../facts.ts';
import { deactivated, notAllowed, retired } from '../refusals.ts';
import { communities, standingsIn } from '../views.ts';
import { descriptionSchema, nameSchema } from '../words.ts';

/** Describes a community anew. Null leaves a field as it is; an empty description clears it. */
export const updateCommunity = defineCommand({
  type: 'c18n.communities.updateCommunity',
  stream: 'communities',
  schema: z.object({
    communityId: idSchema('community'),
    /** The version that was edited; null: whichever. */
    expectedVersion: z.number().int().nullable(),
    name: nameSchema.nullable(),
    description: descriptionSchema.nullable(),
    tags: tagsSchema.nullable(),
  }),
  place: ({ communityId }) => communityId,
  refusals: { ...deactivated, ...notAllowed, ...retired, VERSION_OUTDATED: 'The community was changed since.' },
  decide(documents, { actor, data }) {
    const { communityId, expectedVersion, name, description, tags } = data;
    const community = documents.get(communities, communityId);
    if (community === null) return notFound('communityId');
    const standings = standingsIn(documents, communityId, actor);
    if (standings === null) return { refused: 'DEACTIVATED' };
    if (!isAllowed('updateCommunity', standings)) return { refused: 'NOT_ALLOWED' };
    if (community.retiredAt !== null) return { refused: 'COMMUNITY_RETIRED' };
    if (expectedVersion !== null && expectedVersion !== community.version) {
      return { refused: 'VERSION_OUTDATED', fields: ['expectedVersion'] };
    }
    if (name === null && description === null && tags === null) return { facts: [] };
    const updated = CommunityUpdated.state({
      ...{ communityId, editorId: actor, version: community.version + 1 },
      ...(name === null ? {} : { name }),
      ...(description === null ? {} : { description: description === '' ? null : description }),
      tags: tags === null ? [...community.tags] : keptTags(tags),
    });
    return { facts: [updated] };
  },
});
