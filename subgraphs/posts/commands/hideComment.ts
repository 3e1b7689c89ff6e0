import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { comments } from '../collections.ts';
import { commentCountAfter } from '../commentCountAfter.ts';
import { refusalOf } from '../contributionRights.ts';
import { CommentHidden } from '../facts.ts';
import { deactivated, deleted, notAllowed } from '../refusals.ts';
import { reasonSchema } from '../words.ts';

/** Hides a comment from all but its author and the community's moderators, with a reason. Hiding again changes nothing. */
export const hideComment = defineCommand({
  type: 'c18n.posts.hideComment',
  stream: 'communities',
  schema: z.object({ communityId: idSchema('community'), commentId: idSchema('comment'), reason: reasonSchema }),
  place: ({ communityId }) => communityId,
  refusals: { ...deactivated, ...notAllowed, ...deleted },
  decide(documents, { actor, data: { communityId, commentId, reason } }) {
    const comment = documents.get(comments, commentId);
    if (comment === null || comment.communityId !== communityId) return notFound('commentId');
    const refused = refusalOf(documents, 'hideComment', comment, actor);
    if (refused !== null) return { refused };
    if (comment.deletedAt !== null) return { refused: 'DELETED', fields: ['commentId'] };
    if (comment.hiddenAt !== null) return { facts: [] };
    const subject = { commentId, postId: comment.postId, communityId, authorId: comment.authorId };
    const commentCount = commentCountAfter(documents, comment, false);
    return { facts: [CommentHidden.state({ ...subject, moderatorId: actor, reason, commentCount })] };
  },
});
