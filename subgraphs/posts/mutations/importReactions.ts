import { inSlices } from '@c18n/platform/scheduling/inSlices';
import { requireItemKeys } from '@c18n/platform/subgraph/requireItemKeys';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { unerased } from '@c18n/platform/subgraph/unerased';
import { requireIdempotencyKey } from '@c18n/platform/submission/requireIdempotencyKey';
import { people } from '@c18n/users/views';
import type { MutationResolvers } from '../generated/resolverTypes.ts';
import { importReaction } from '../imports/importReaction.ts';

/** Brings reactions in, each by a command of its own: sent in their order, and awaited together. */
export const importReactionsField: NonNullable<MutationResolvers['importReactions']> = async (
  _parent,
  { input: { communityId, reactions, idempotencyKey } },
  context,
) => {
  requireViewer(context);
  requireIdempotencyKey(idempotencyKey);
  requireItemKeys('reactions', reactions);
  const ids = reactions.map(({ authorId }) => authorId);
  const authors = await unerased(context, people, ids);
  return { results: await inSlices(reactions, (item) => importReaction(context, communityId, item, authors)) };
};
