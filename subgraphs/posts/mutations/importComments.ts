import { inSlices } from '@c18n/platform/scheduling/inSlices';
import { requireItemKeys } from '@c18n/platform/subgraph/requireItemKeys';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { unerased } from '@c18n/platform/subgraph/unerased';
import { requireIdempotencyKey } from '@c18n/platform/submission/requireIdempotencyKey';
import { people } from '@c18n/users/views';
import type { MutationResolvers } from '../generated/resolverTypes.ts';
import { importComment } from '../imports/importComment.ts';

/** Brings comments in, each by a command of its own: sent in their order, and awaited together. */
export const importCommentsField: NonNullable<MutationResolvers['importComments']> = async (
  _parent,
  { input: { communityId, comments, idempotencyKey } },
  context,
) => {
  requireViewer(context);
  requireIdempotencyKey(idempotencyKey);
  requireItemKeys('comments', comments);
  const ids = comments.map(({ authorId }) => authorId);
  const authors = await unerased(context, people, ids);
  return { results: await inSlices(comments, (item) => importComment(context, communityId, item, authors)) };
};
