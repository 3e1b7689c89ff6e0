import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { attribution } from '../attribution.ts';
import { comments, posts } from '../collections.ts';
import { acceptAnswer } from '../commands/acceptAnswer.ts';
import { found } from '../found.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';

/** Accepts a comment as the answer to its post. */
export const acceptAnswerField: NonNullable<MutationResolvers['acceptAnswer']> = async (
  _parent,
  { input },
  context,
) => {
  requireViewer(context);
  const { commentId } = input;
  const attributed = await attribution(context, input);
  const { communityId, postId } = found(await context.views.one(comments, commentId), 'commentId');
  const sent = await context.commands.send({
    definition: acceptAnswer,
    input,
    idempotencyKey: input.idempotencyKey,
    data: () => ({ ...attributed, communityId, commentId }),
  });
  return payload(sent, { post: await context.views.one(posts, postId) });
};
