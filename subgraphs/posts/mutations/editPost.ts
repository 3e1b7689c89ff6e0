import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { posts } from '../collections.ts';
import { editPost } from '../commands/editPost.ts';
import { communityOf } from '../communityOf.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';

/** Writes a post anew. */
export const editPostField: NonNullable<MutationResolvers['editPost']> = async (_parent, { input }, context) => {
  requireViewer(context);
  const communityId = await communityOf(context, input.postId, 'postId');
  const sent = await context.commands.send({
    definition: editPost,
    input,
    idempotencyKey: input.idempotencyKey,
    data: () => ({
      communityId,
      postId: input.postId,
      expectedVersion: input.expectedVersion ?? null,
      title: input.title ?? null,
      text: input.text ?? null,
      url: input.url ?? null,
      tags: input.tags ? [...input.tags] : null,
      // The input leaves it out, or says null to clear it.
      language: input.language === undefined ? null : (input.language ?? ''),
    }),
  });
  return payload(sent, { post: await context.views.one(posts, input.postId) });
};
