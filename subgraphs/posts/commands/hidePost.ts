import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { posts } from '../collections.ts';
import { refusalOf } from '../contributionRights.ts';
import { PostHidden } from '../facts.ts';
import { postCountAfter } from '../postCountAfter.ts';
import { deactivated, deleted, notAllowed } from '../refusals.ts';
import { reasonSchema } from '../words.ts';

/** Hides a post from all but its author and the community's moderators, with a reason. Hiding again changes nothing. */
export const hidePost = defineCommand({
  type: 'c18n.posts.hidePost',
  stream: 'communities',
  schema: z.object({ communityId: idSchema('community'), postId: idSchema('post'), reason: reasonSchema }),
  place: ({ communityId }) => communityId,
  refusals: { ...deactivated, ...notAllowed, ...deleted },
  decide(documents, { actor, data: { communityId, postId, reason } }) {
    const post = documents.get(posts, postId);
    if (post === null || post.communityId !== communityId) return notFound('postId');
    const refused = refusalOf(documents, 'hidePost', post, actor);
    if (refused !== null) return { refused };
    if (post.deletedAt !== null) return { refused: 'DELETED', fields: ['postId'] };
    if (post.hiddenAt !== null) return { facts: [] };
    const { authorId } = post;
    const postCount = postCountAfter(documents, post, false);
    return { facts: [PostHidden.state({ postId, communityId, authorId, moderatorId: actor, reason, postCount })] };
  },
});
