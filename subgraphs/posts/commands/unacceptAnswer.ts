import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { posts } from '../collections.ts';
import { isRetired, refusalOf } from '../contributionRights.ts';
import { AnswerUnaccepted } from '../facts.ts';
import { deactivated, notAllowed } from '../refusals.ts';

/** Takes it back that a post has an accepted answer. Where there is none, nothing changes. */
export const unacceptAnswer = defineCommand({
  type: 'c18n.posts.unacceptAnswer',
  stream: 'communities',
  schema: z.object({ communityId: idSchema('community'), postId: idSchema('post') }),
  place: ({ communityId }) => communityId,
  refusals: { ...deactivated, ...notAllowed, COMMUNITY_RETIRED: 'The community is retired.' },
  decide(documents, { actor, data: { communityId, postId } }) {
    const post = documents.get(posts, postId);
    if (post === null || post.communityId !== communityId) return notFound('postId');
    const refused = refusalOf(documents, 'acceptAnswer', post, actor);
    if (refused !== null) return { refused };
    if (isRetired(documents, post)) return { refused: 'COMMUNITY_RETIRED' };
    const { authorId, acceptedAnswerId = null } = post;
    if (acceptedAnswerId === null) return { facts: [] };
    return { facts: [AnswerUnaccepted.state({ postId, communityId, authorId, personId: actor })] };
  },
});
