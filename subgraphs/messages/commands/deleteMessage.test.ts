import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { describe, expect, test } from 'vitest';
import { conversations, messages } from '../collections.ts';
import { ada, adaAndBob, bob, cyd, givenConversations, joined, messageCalled, shed } from '../conversationScenario.ts';
import { deleteMessage } from './deleteMessage.ts';
import { sendMessage } from './sendMessage.ts';

const messageId = messageCalled('hello');

function givenMessage(conversationId = shed) {
  const scenario = givenConversations().given(shed, joined(cyd, 'member', 3));
  const hello = { conversationId, messageId, text: 'Hello', replyToId: null, authorId: null, occurredAt: null };
  scenario.when(sendMessage, hello, { actor: bob, time: 1_000 });
  return scenario;
}

describe('deleting a message', () => {
  test.each([
    ['its author', bob],
    ['an admin', ada],
  ])('is for %s, and takes its words', (_who, actor) => {
    const scenario = givenMessage();
    scenario.when(deleteMessage, { conversationId: shed, messageId }, { actor, time: 2_000 });
    expect(scenario.get(messages, messageId)).toMatchObject({ number: 1, text: null, deletedAt: 2_000 });
    expect(scenario.get(conversations, shed)).toMatchObject({ lastMessageNumber: 1 });
  });

  test('again changes nothing', () => {
    const scenario = givenMessage();
    const deletion = { conversationId: shed, messageId };
    for (const time of [2_000, 3_000]) scenario.when(deleteMessage, deletion, { actor: bob, time });
    expect(scenario.get(messages, messageId)).toMatchObject({ deletedAt: 2_000 });
  });

  test('is not for another member, nor for the other person of a direct conversation', () => {
    const group = givenMessage().when(deleteMessage, { conversationId: shed, messageId }, { actor: cyd });
    expect(group).toEqual({ refused: 'NOT_ALLOWED' });
    const deletion = { conversationId: adaAndBob, messageId };
    expect(givenMessage(adaAndBob).when(deleteMessage, deletion, { actor: ada })).toEqual({ refused: 'NOT_ALLOWED' });
  });

  test('finds nothing for those who take no part, nor in another conversation', () => {
    const missing = { refused: NOT_FOUND, fields: ['messageId'] };
    const deletion = { conversationId: adaAndBob, messageId };
    expect(givenMessage(adaAndBob).when(deleteMessage, deletion, { actor: cyd })).toEqual(missing);
    expect(givenMessage().when(deleteMessage, deletion, { actor: bob })).toEqual(missing);
  });
});
