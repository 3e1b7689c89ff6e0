import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { posts } from '../collections.ts';
import { hidePost } from '../commands/hidePost.ts';
import { communityOf } from '../communityOf.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';

/** Hides a post. */
export const hidePostField: NonNullable<MutationResolvers['hidePost']> = async (_parent, { input }, context) => {
  requireViewer(context);
  const communityId = await communityOf(context, input.postId, 'postId');
  const sent = await context.commands.send({
    definition: hidePost,
    input,
    idempotencyKey: input.idempotencyKey,
    data: () => ({ communityId, postId: input.postId, reason: input.reason }),
  });
  return payload(sent, { post: await context.views.one(posts, input.postId) });
};
