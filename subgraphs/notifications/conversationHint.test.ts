import {
  DirectConversationOpened,
  MessageDeleted,
  MessageSent,
  UserGroupMemberJoined,
  UserGroupMemberLeft,
} from '@c18n/messages/facts';
import { describe, expect, test } from 'vitest';
import { conversationConcerns, conversationHint } from './conversationHint.ts';
import { factAt } from './factForTests.ts';

const conversationId = 'conversation';
const counts = { memberCount: 2, adminCount: 1 };
const message = factAt(
  conversationId,
  MessageSent.state(
    MessageSent.schema.parse({
      ...{ conversationId, messageId: 'message', authorId: 'ada', number: 1, sentCount: 1, text: 'Hi', occurredAt: 0 },
    }),
  ),
);
const opened = factAt(
  conversationId,
  DirectConversationOpened.state({ conversationId, personIds: ['ada', 'bob'] }),
  'ada',
);
const joined = factAt(
  conversationId,
  UserGroupMemberJoined.state({ conversationId, personId: 'bob', role: 'member', ...counts }),
);
const left = factAt(conversationId, UserGroupMemberLeft.state({ conversationId, personId: 'bob', ...counts }));

describe('a hint from a conversation', () => {
  test('tells of a message by its id, without its words', () => {
    const event = { __typename: 'MessageReceived', conversation: { id: conversationId }, message: { id: 'message' } };
    expect(conversationHint(message, 'bob')).toEqual({ event });
  });

  test('does not tell authors of their own message', () => {
    expect(conversationHint(message, 'ada')).toEqual({ event: null });
  });

  test('tells the other of a direct conversation, and both follow it', () => {
    const event = { __typename: 'DirectConversationOpened', conversation: { id: conversationId } };
    expect(conversationHint(opened, 'bob')).toEqual({ event, follow: conversationId });
    expect(conversationHint(opened, 'ada')).toEqual({ event: null, follow: conversationId });
  });

  test('never lets a third follow a direct conversation', () => {
    expect(conversationHint(opened, 'eve')).toEqual({ event: null });
  });

  test('begins with joining a user-group and ends with leaving it', () => {
    expect(conversationHint(joined, 'bob')).toEqual({ event: null, follow: conversationId });
    expect(conversationHint(left, 'bob')).toEqual({ event: null, unfollow: conversationId });
    expect(conversationHint(joined, 'eve')).toEqual({ event: null });
    expect(conversationHint(left, 'eve')).toEqual({ event: null });
  });

  test('reaches whoever begins or ceases to take part, whether or not they follow, and nobody else', () => {
    expect(conversationConcerns(opened)).toEqual(['ada', 'bob']);
    expect([joined, left].map(conversationConcerns)).toEqual([['bob'], ['bob']]);
    expect(conversationConcerns(message)).toEqual([]);
  });

  test('says nothing of anything else', () => {
    const deleted = MessageDeleted.state({ conversationId, messageId: 'message' });
    expect(conversationHint(factAt(conversationId, deleted), 'bob')).toBeNull();
  });
});
