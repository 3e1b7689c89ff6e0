import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { comments } from '../collections.ts';
import { commentCountAfter } from '../commentCountAfter.ts';
import { refusalOf } from '../contributionRights.ts';
import { CommentDeleted } from '../facts.ts';
import { deactivated, notAllowed } from '../refusals.ts';

/** Takes the author's own comment back: its place in the thread stays, without words. Deleting again changes nothing. */
export const deleteComment = defineCommand({
  type: 'c18n.posts.deleteComment',
  stream: 'communities',
  schema: z.object({ communityId: idSchema('community'), commentId: idSchema('comment') }),
  place: ({ communityId }) => communityId,
  refusals: { ...deactivated, ...notAllowed },
  decide(documents, { actor, data: { communityId, commentId } }) {
    const comment = documents.get(comments, commentId);
    if (comment === null || comment.communityId !== communityId) return notFound('commentId');
    const refused = refusalOf(documents, 'deleteComment', comment, actor);
    if (refused !== null) return { refused };
    if (comment.deletedAt !== null) return { facts: [] };
    const { postId, authorId } = comment;
    const commentCount = commentCountAfter(documents, comment, false);
    return { facts: [CommentDeleted.state({ commentId, postId, communityId, authorId, commentCount })] };
  },
});
