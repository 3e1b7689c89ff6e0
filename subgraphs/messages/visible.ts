import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { conversations, messages, type StoredConversation, type StoredMessage } from './collections.ts';
import { mayRead } from './mayRead.ts';

/** A conversation that the viewer may know of: everybody knows of user-groups, only the two persons of a direct conversation. */
export async function visibleConversation(context: SubgraphContext, id: string): Promise<StoredConversation | null> {
  const conversation = await context.views.one(conversations, id);
  return conversation?.kind !== 'direct' || (await mayRead(context, id)) ? conversation : null;
}

/** A message of a conversation that the viewer takes part in. */
export async function visibleMessage(context: SubgraphContext, id: string): Promise<StoredMessage | null> {
  const message = await context.views.one(messages, id);
  return message !== null && (await mayRead(context, message.conversationId)) ? message : null;
}

/** {@link visibleMessage}, of this conversation: whether the viewer takes part in it is read beside the message, not after it. */
export async function visibleMessageIn(
  context: SubgraphContext,
  conversationId: string,
  id: string,
): Promise<StoredMessage | null> {
  const [message, readable] = await Promise.all([context.views.one(messages, id), mayRead(context, conversationId)]);
  return readable && message?.conversationId === conversationId ? message : null;
}
