import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { comments } from '../collections.ts';
import { hideComment } from '../commands/hideComment.ts';
import { communityOf } from '../communityOf.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';

/** Hides a comment. */
export const hideCommentField: NonNullable<MutationResolvers['hideComment']> = async (_parent, { input }, context) => {
  requireViewer(context);
  const communityId = await communityOf(context, input.commentId, 'commentId');
  const sent = await context.commands.send({
    definition: hideComment,
    input,
    idempotencyKey: input.idempotencyKey,
    data: () => ({ communityId, commentId: input.commentId, reason: input.reason }),
  });
  return payload(sent, { comment: await context.views.one(comments, input.commentId) });
};
