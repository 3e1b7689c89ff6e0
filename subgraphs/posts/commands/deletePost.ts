import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { posts } from '../collections.ts';
import { refusalOf } from '../contributionRights.ts';
import { PostDeleted } from '../facts.ts';
import { postCountAfter } from '../postCountAfter.ts';
import { deactivated, notAllowed } from '../refusals.ts';

/** Takes the author's own post back: it stays in its place, but nobody reads its words any more. Deleting again changes nothing. */
export const deletePost = defineCommand({
  type: 'c18n.posts.deletePost',
  stream: 'communities',
  schema: z.object({ communityId: idSchema('community'), postId: idSchema('post') }),
  place: ({ communityId }) => communityId,
  refusals: { ...deactivated, ...notAllowed },
  decide(documents, { actor, data: { communityId, postId } }) {
    const post = documents.get(posts, postId);
    if (post === null || post.communityId !== communityId) return notFound('postId');
    const refused = refusalOf(documents, 'deletePost', post, actor);
    if (refused !== null) return { refused };
    if (post.deletedAt !== null) return { facts: [] };
    const postCount = postCountAfter(documents, post, false);
    return { facts: [PostDeleted.state({ postId, communityId, authorId: post.authorId, postCount })] };
  },
});
