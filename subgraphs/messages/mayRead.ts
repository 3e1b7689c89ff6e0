import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { readableConversation } from './readableConversation.ts';

type Reader = Pick<SubgraphContext, 'viewer' | 'views' | 'telling'>;

/** Whether what is said in a conversation may be told: to the viewer, or with an event of the conversation, which only they hear who may read it. */
export async function mayRead(context: Reader, id: string): Promise<boolean> {
  return context.telling === id || (await readableConversation(context, id)) !== null;
}
