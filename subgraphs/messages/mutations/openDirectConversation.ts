import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { directConversations } from '../collections.ts';
import { openDirectConversation } from '../commands/openDirectConversation.ts';
import { directConversationId } from '../directConversationId.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';

/** Opens the direct conversation of the viewer and another person, or finds it. */
export const openDirectConversationField: NonNullable<MutationResolvers['openDirectConversation']> = async (
  _parent,
  { input },
  context,
) => {
  const { person: openerId } = requireViewer(context);
  const { personId, idempotencyKey } = input;
  const data = () => ({ openerId, personId });
  const sent = await context.commands.send({ definition: openDirectConversation, input, idempotencyKey, data });
  const id = directConversationId(openerId, personId);
  return payload(sent, { conversation: await context.views.one(directConversations, id) });
};
