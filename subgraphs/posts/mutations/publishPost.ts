import { deriveId } from '@c18n/platform/ids/deriveId';
import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { attribution } from '../attribution.ts';
import { posts } from '../collections.ts';
import { publishPost } from '../commands/publishPost.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';
import type { PostKind } from '../postKinds.ts';

/** Publishes a post in a community. */
export const publishPostField: NonNullable<MutationResolvers['publishPost']> = async (_parent, { input }, context) => {
  requireViewer(context);
  const attributed = await attribution(context, input);
  const sent = await context.commands.send({
    definition: publishPost,
    input,
    idempotencyKey: input.idempotencyKey,
    data: (derive) => ({
      ...attributed,
      communityId: input.communityId,
      postId: derive('post'),
      kind: (input.kind ?? 'TEXT').toLowerCase() as PostKind,
      title: input.title,
      text: input.text ?? '',
      url: input.url ?? null,
      tags: [...(input.tags ?? [])],
      language: input.language ?? null,
    }),
  });
  return payload(sent, { post: await context.views.one(posts, deriveId('post', sent.outcomeId)) });
};
