import type { Standing } from '@c18n/platform/authorisation/Standing';
import type { Documents } from '@c18n/platform/domain/Documents';
import type { Stored } from '@c18n/platform/domain/defineCollection';
import { conversations, type MessageDocument, messages } from './collections.ts';
import { standingsWith } from './rights.ts';
import { roleOfPerson } from './roleIn.ts';

/** A message of a conversation, and what the actor is to it; null where there is none that they may know of. */
export function messageFor(
  documents: Documents,
  { conversationId, messageId }: { readonly conversationId: string; readonly messageId: string },
  actor: string,
): { readonly message: Stored<MessageDocument>; readonly standings: readonly Standing[] } | null {
  const message = documents.get(messages, messageId);
  const conversation = documents.get(conversations, conversationId);
  if (message === null || conversation === null || message.conversationId !== conversationId) return null;
  const role = roleOfPerson(documents, conversation, actor);
  if (role === null) return null;
  return { message, standings: message.authorId === actor ? [...standingsWith(role), 'author'] : standingsWith(role) };
}
