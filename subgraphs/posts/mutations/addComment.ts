import { deriveId } from '@c18n/platform/ids/deriveId';
import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { attribution } from '../attribution.ts';
import { comments } from '../collections.ts';
import { addComment } from '../commands/addComment.ts';
import { communityOf } from '../communityOf.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';

/** Answers a post or a comment. */
export const addCommentField: NonNullable<MutationResolvers['addComment']> = async (_parent, { input }, context) => {
  requireViewer(context);
  const attributed = await attribution(context, input);
  const communityId = await communityOf(context, input.parentId, 'parentId');
  const sent = await context.commands.send({
    definition: addComment,
    input,
    idempotencyKey: input.idempotencyKey,
    data: (derive) => ({
      ...attributed,
      communityId,
      commentId: derive('comment'),
      parentId: input.parentId,
      text: input.text,
    }),
  });
  return payload(sent, { comment: await context.views.one(comments, deriveId('comment', sent.outcomeId)) });
};
