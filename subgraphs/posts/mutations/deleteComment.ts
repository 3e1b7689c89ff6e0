import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { comments } from '../collections.ts';
import { deleteComment } from '../commands/deleteComment.ts';
import { communityOf } from '../communityOf.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';

/** Takes a comment back. */
export const deleteCommentField: NonNullable<MutationResolvers['deleteComment']> = async (
  _parent,
  { input },
  context,
) => {
  requireViewer(context);
  const communityId = await communityOf(context, input.commentId, 'commentId');
  const sent = await context.commands.send({
    definition: deleteComment,
    input,
    idempotencyKey: input.idempotencyKey,
    data: () => ({ communityId, commentId: input.commentId }),
  });
  return payload(sent, { comment: await context.views.one(comments, input.commentId) });
};
