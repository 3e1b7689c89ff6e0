import { communities, communityMemberships, membershipId, roleOf } from '@c18n/communities/views';
import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { people } from '@c18n/users/views';
import { z } from 'zod';
import { conversations } from '../collections.ts';
import { UserGroupCreated, UserGroupMemberJoined } from '../facts.ts';
import { deactivated, notACommunityMember, retired } from '../refusals.ts';
import { descriptionSchema, nameSchema } from '../words.ts';

/** Makes a user-group in a community with the actor as its first member and admin. */
export const createUserGroup = defineCommand({
  type: 'c18n.messages.createUserGroup',
  stream: 'conversations',
  createsPlace: true,
  schema: z.object({
    conversationId: idSchema('group'),
    communityId: idSchema('community'),
    name: nameSchema,
    description: descriptionSchema.nullable(),
  }),
  place: ({ conversationId }) => conversationId,
  refusals: { ...deactivated, ...notACommunityMember, ...retired },
  decide(documents, { actor, data }) {
    const { conversationId, communityId } = data;
    documents.want(conversations, [conversationId]);
    const community = documents.get(communities, communityId);
    if (community === null) return notFound('communityId');
    if (documents.get(people, actor)?.state !== 'active') return { refused: 'DEACTIVATED' };
    if (roleOf(documents.get(communityMemberships, membershipId(communityId, actor))) === null) {
      return { refused: 'NOT_A_COMMUNITY_MEMBER' };
    }
    // Keys are remembered for 30 days; what an import made before that is known by its id.
    if (documents.get(conversations, conversationId) !== null) return { facts: [] };
    if (community.retiredAt !== null) return { refused: 'COMMUNITY_RETIRED' };
    const counts = { memberCount: 1, adminCount: 1 };
    return {
      facts: [
        UserGroupCreated.state({ ...data, creatorId: actor }),
        UserGroupMemberJoined.state({ conversationId, personId: actor, role: 'admin', ...counts }),
      ],
    };
  },
});
