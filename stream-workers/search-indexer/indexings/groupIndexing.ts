import { type ConversationDocument, conversations } from '@c18n/messages/views';
import type { Indexing } from '../Indexing.ts';
import { describedWords } from './describedWords.ts';

/** User-groups, by name and description. Direct conversations have neither, and messages are never indexed here. */
export const groupIndexing: Indexing<ConversationDocument> = {
  collection: conversations,
  kind: 'group',
  async body(conversation, words) {
    if (conversation.kind !== 'group') return null;
    const { communityId: community, createdAt: time } = conversation;
    return { ...(await describedWords(conversation, words)), community, tags: [], time };
  },
};
