import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { comments } from '../collections.ts';
import { unhideComment } from '../commands/unhideComment.ts';
import { communityOf } from '../communityOf.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';

/** Shows a hidden comment again. */
export const unhideCommentField: NonNullable<MutationResolvers['unhideComment']> = async (
  _parent,
  { input },
  context,
) => {
  requireViewer(context);
  const communityId = await communityOf(context, input.commentId, 'commentId');
  const sent = await context.commands.send({
    definition: unhideComment,
    input,
    idempotencyKey: input.idempotencyKey,
    data: () => ({ communityId, commentId: input.commentId }),
  });
  return payload(sent, { comment: await context.views.one(comments, input.commentId) });
};
