import { inSlices } from '@c18n/platform/scheduling/inSlices';
import { requireItemKeys } from '@c18n/platform/subgraph/requireItemKeys';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { unerased } from '@c18n/platform/subgraph/unerased';
import { requireIdempotencyKey } from '@c18n/platform/submission/requireIdempotencyKey';
import { people } from '@c18n/users/views';
import type { MutationResolvers } from '../generated/resolverTypes.ts';
import { importPost } from '../imports/importPost.ts';

/** Brings posts in, each by a command of its own: sent in their order, and awaited together. */
export const importPostsField: NonNullable<MutationResolvers['importPosts']> = async (
  _parent,
  { input: { communityId, posts, idempotencyKey } },
  context,
) => {
  requireViewer(context);
  requireIdempotencyKey(idempotencyKey);
  requireItemKeys('posts', posts);
  const ids = posts.map(({ authorId }) => authorId);
  const authors = await unerased(context, people, ids);
  return { results: await inSlices(posts, (item) => importPost(context, communityId, item, authors)) };
};
