import { communityMemberships, membershipId, roleOf } from '@c18n/communities/views';
import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { posts } from '../collections.ts';
import { isRetired, refusalOf } from '../contributionRights.ts';
import { AnswerUnaccepted } from '../facts.ts';
import { takingPart } from '../refusals.ts';

/** Takes it back that a post has an accepted answer: whoever may accept one does. Where there is none, nothing changes. */
export const unacceptAnswer = defineCommand({
  type: 'c18n.posts.unacceptAnswer',
  stream: 'communities',
  schema: z.object({ communityId: idSchema('community'), postId: idSchema('post') }),
  place: ({ communityId }) => communityId,
  refusals: {
    ...{ DEACTIVATED: takingPart.DEACTIVATED, NOT_ALLOWED: takingPart.NOT_ALLOWED },
    ...{ COMMUNITY_RETIRED: takingPart.COMMUNITY_RETIRED, NOT_A_MEMBER: takingPart.NOT_A_MEMBER },
  },
  decide(documents, { actor, data: { communityId, postId } }) {
    const post = documents.get(posts, postId);
    if (post === null || post.communityId !== communityId) return notFound('postId');
    const refused = refusalOf(documents, 'acceptAnswer', post, actor);
    if (refused === 'DEACTIVATED') return { refused };
    if (isRetired(documents, post)) return { refused: 'COMMUNITY_RETIRED' };
    const membership = documents.get(communityMemberships, membershipId(communityId, actor));
    if (roleOf(membership) === null) return { refused: 'NOT_A_MEMBER' };
    if (refused !== null) return { refused };
    const { authorId, acceptedAnswerId = null } = post;
    if (acceptedAnswerId === null) return { facts: [] };
    return { facts: [AnswerUnaccepted.state({ postId, communityId, authorId, personId: actor })] };
  },
});
