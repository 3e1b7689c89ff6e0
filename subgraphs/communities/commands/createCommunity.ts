import { isAllowed } from '@c18n/platform/authorisation/policy';
import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { keptTags, tagsSchema } from '@c18n/platform/text/tagsSchema';
import { z } from 'zod';
import { CommunityCreated, MemberJoined } from '../facts.ts';
import { deactivated } from '../refusals.ts';
import { communities, standingsIn } from '../views.ts';
import { descriptionSchema, nameSchema } from '../words.ts';

/** Makes a community with the actor as its first member and owner. */
export const createCommunity = defineCommand({
  type: 'c18n.communities.createCommunity',
  stream: 'communities',
  createsPlace: true,
  schema: z.object({
    communityId: idSchema('community'),
    name: nameSchema,
    description: descriptionSchema.nullable(),
    tags: tagsSchema,
  }),
  place: ({ communityId }) => communityId,
  refusals: deactivated,
  decide(documents, { actor, data }) {
    const { communityId, name, description } = data;
    const standings = standingsIn(documents, communityId, actor);
    if (standings === null || !isAllowed('createCommunity', standings)) return { refused: 'DEACTIVATED' };
    // Keys are remembered for 30 days; what an import made before that is known by its id.
    if (documents.get(communities, communityId) !== null) return { facts: [] };
    const described = { name, description, tags: keptTags(data.tags) };
    return {
      facts: [
        CommunityCreated.state({ communityId, creatorId: actor, ...described }),
        MemberJoined.state({ communityId, personId: actor, role: 'owner', memberCount: 1, ownerCount: 1 }),
      ],
    };
  },
});
