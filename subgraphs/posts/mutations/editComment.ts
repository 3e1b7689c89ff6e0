import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { comments } from '../collections.ts';
import { editComment } from '../commands/editComment.ts';
import { communityOf } from '../communityOf.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';

/** Writes a comment anew. */
export const editCommentField: NonNullable<MutationResolvers['editComment']> = async (_parent, { input }, context) => {
  requireViewer(context);
  const communityId = await communityOf(context, input.commentId, 'commentId');
  const sent = await context.commands.send({
    definition: editComment,
    input,
    idempotencyKey: input.idempotencyKey,
    data: () => ({
      communityId,
      commentId: input.commentId,
      expectedVersion: input.expectedVersion ?? null,
      text: input.text,
    }),
  });
  return payload(sent, { comment: await context.views.one(comments, input.commentId) });
};
