import type { Views } from '@c18n/platform/domain/defineViews';
import { conversations, messages, messageVersions, participants, sent } from './collections.ts';
import { conversationFolds } from './folds/conversationFolds.ts';
import { messageFolds } from './folds/messageFolds.ts';

export type * from './collections.ts';
export { conversations, messages, participants } from './collections.ts';
export { participantId } from './participantId.ts';
export { readableConversation } from './readableConversation.ts';

export const views: Views = {
  collections: [conversations, participants, sent, messages, messageVersions],
  folds: [...conversationFolds, ...messageFolds],
};
