import type { Reply, SentOperation } from '@c18n/client/testing/startFakeServer';

const conversation = {
  ...{ __typename: 'UserGroup', id: 'c', revision: 1, createdAt: '2026-01-01T00:00:00.000Z' },
  ...{ lastMessageNumber: 1, lastMessageAt: null, name: 'Roses', description: null, version: 1, memberCount: 1 },
  community: { __typename: 'Community', id: 'g' },
};

function message(number: number, text: string) {
  return {
    ...{ __typename: 'Message', id: `m${number}`, revision: number, number, text, sentAt: '2026-01-01T00:00:00.000Z' },
    ...{ replyCount: 0, version: 1, editedAt: null, deletedAt: null, replyTo: null, author: null },
    conversation: { __typename: 'UserGroup', id: 'c' },
  };
}

const page = {
  edges: [{ cursor: 'at 1', node: message(1, 'first') }],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: 'at 1', endCursor: 'at 1' },
};
const done = { id: 'o', state: 'DONE', position: 'p1' };
const told = {
  __typename: 'MessageSent',
  position: 'p2',
  message: message(2, 'second'),
  conversation,
  repliedTo: null,
};

/** Answers a fake server's clients with a conversation of one message, read at `p1`, and tells who follows it from there of a second. */
export function answerConversation(reply: Reply, { operationName, variables }: SentOperation): void {
  switch (operationName) {
    case 'ConversationEvents':
      if (variables.after === 'p1') reply.next({ data: { conversationEvents: told } });
      else reply.error('BAD_POSITION');
      break;
    case 'SendMessage':
      reply.next({ data: { sendMessage: { outcome: done, refusal: null, message: message(1, 'first') } } });
      reply.complete();
      break;
    default:
      reply.next({ data: { conversation: { ...conversation, messages: page } }, extensions: { position: 'p1' } });
      reply.complete();
  }
}
