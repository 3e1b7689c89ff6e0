import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { posts } from '../collections.ts';
import { unacceptAnswer } from '../commands/unacceptAnswer.ts';
import { communityOf } from '../communityOf.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';

/** Takes it back that a post has an accepted answer. */
export const unacceptAnswerField: NonNullable<MutationResolvers['unacceptAnswer']> = async (
  _parent,
  { input },
  context,
) => {
  requireViewer(context);
  const communityId = await communityOf(context, input.postId, 'postId');
  const sent = await context.commands.send({
    definition: unacceptAnswer,
    input,
    idempotencyKey: input.idempotencyKey,
    data: () => ({ communityId, postId: input.postId }),
  });
  return payload(sent, { post: await context.views.one(posts, input.postId) });
};
