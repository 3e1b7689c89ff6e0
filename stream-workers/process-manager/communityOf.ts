import { type ConversationDocument, conversations } from '@c18n/messages/views';
import { storedOf } from '@c18n/platform/reading/storedOf';
import type { ProcessPorts } from './ProcessPorts.ts';

/** The community of a user-group; null for a direct conversation, which has none. */
export async function communityOf(conversationId: string, { documents }: ProcessPorts): Promise<string | null> {
  const [conversation = null] = await documents.load([{ collection: conversations, id: conversationId }]);
  return storedOf<ConversationDocument>(conversation)?.communityId ?? null;
}
