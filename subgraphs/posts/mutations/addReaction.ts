import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { attribution } from '../attribution.ts';
import { addReaction } from '../commands/addReaction.ts';
import { communityOf } from '../communityOf.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';
import { targetOf } from '../targetOf.ts';

/** Reacts to a post or a comment. */
export const addReactionField: NonNullable<MutationResolvers['addReaction']> = async (_parent, { input }, context) => {
  requireViewer(context);
  const attributed = await attribution(context, input);
  const communityId = await communityOf(context, input.targetId, 'targetId');
  const sent = await context.commands.send({
    definition: addReaction,
    input,
    idempotencyKey: input.idempotencyKey,
    data: () => ({ ...attributed, communityId, targetId: input.targetId, code: input.code }),
  });
  return payload(sent, { target: await targetOf(context, input.targetId) });
};
