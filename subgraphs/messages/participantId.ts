import { pairId } from '@c18n/platform/ids/pairId';

/** The id of a person's part in a conversation, whether they take part or not. */
export function participantId(conversationId: string, personId: string): string {
  return pairId('participant', conversationId, personId);
}
