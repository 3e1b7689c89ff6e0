import type { Standing } from '@c18n/platform/authorisation/Standing';
import type { Documents } from '@c18n/platform/domain/Documents';
import type { Stored } from '@c18n/platform/domain/defineCollection';
import { type ConversationDocument, conversations, type MessageDocument, messages } from './collections.ts';
import { standingsWith } from './rights.ts';
import { roleOfPerson } from './roleIn.ts';

type FoundMessage = {
  readonly message: Stored<MessageDocument>;
  readonly conversation: Stored<ConversationDocument>;
  readonly standings: readonly Standing[];
};

/** A message of a conversation, and what the actor is to it; null where there is none that they may know of. */
export function messageFor(
  documents: Documents,
  { conversationId, messageId }: { readonly conversationId: string; readonly messageId: string },
  actor: string,
): FoundMessage | null {
  const message = documents.get(messages, messageId);
  const conversation = documents.get(conversations, conversationId);
  if (message === null || conversation === null || message.conversationId !== conversationId) return null;
  const role = roleOfPerson(documents, conversation, actor);
  if (role === null) return null;
  return {
    message,
    conversation,
    standings: message.authorId === actor ? [...standingsWith(role), 'author'] : standingsWith(role),
  };
}
