import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { removeReaction } from '../commands/removeReaction.ts';
import { communityOf } from '../communityOf.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';
import { targetOf } from '../targetOf.ts';

/** Takes the viewer’s reaction back. */
export const removeReactionField: NonNullable<MutationResolvers['removeReaction']> = async (
  _parent,
  { input },
  context,
) => {
  requireViewer(context);
  const communityId = await communityOf(context, input.targetId, 'targetId');
  const sent = await context.commands.send({
    definition: removeReaction,
    input,
    idempotencyKey: input.idempotencyKey,
    data: () => ({ communityId, targetId: input.targetId, code: input.code }),
  });
  return payload(sent, { target: await targetOf(context, input.targetId) });
};
