import { payload } from '@c18n/platform/subgraph/payload';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { Sent } from '@c18n/platform/submission/CommandSender';
import { visibleMessageIn } from './visible.ts';

/** The payload of a mutation about one message, which is read only where it was done. */
export async function messagePayload<Refusal extends string>(
  context: SubgraphContext,
  sent: Sent<Refusal>,
  { conversationId, messageId }: { readonly conversationId: string; readonly messageId: string },
) {
  const message = sent.outcome === 'DONE' ? await visibleMessageIn(context, conversationId, messageId) : null;
  return payload(sent, { message });
}
