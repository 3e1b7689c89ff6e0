import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { comments } from '../collections.ts';
import { commentCountAfter } from '../commentCountAfter.ts';
import { refusalOf } from '../contributionRights.ts';
import { CommentUnhidden } from '../facts.ts';
import { deactivated, deleted, notAllowed } from '../refusals.ts';

/** Shows a hidden comment again. A comment that is not hidden stays as it is. */
export const unhideComment = defineCommand({
  type: 'c18n.posts.unhideComment',
  stream: 'communities',
  schema: z.object({ communityId: idSchema('community'), commentId: idSchema('comment') }),
  place: ({ communityId }) => communityId,
  refusals: { ...deactivated, ...notAllowed, ...deleted },
  decide(documents, { actor, data: { communityId, commentId } }) {
    const comment = documents.get(comments, commentId);
    if (comment === null || comment.communityId !== communityId) return notFound('commentId');
    const refused = refusalOf(documents, 'hideComment', comment, actor);
    if (refused !== null) return { refused };
    if (comment.deletedAt !== null) return { refused: 'DELETED', fields: ['commentId'] };
    if (comment.hiddenAt === null) return { facts: [] };
    const subject = { commentId, postId: comment.postId, communityId, authorId: comment.authorId };
    const commentCount = commentCountAfter(documents, comment, true);
    return { facts: [CommentUnhidden.state({ ...subject, moderatorId: actor, commentCount })] };
  },
});
