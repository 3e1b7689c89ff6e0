import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { describe, expect, test } from 'vitest';
import { conversations, messages, messageVersionId, messageVersions } from '../collections.ts';
import { ada, bob, cyd, givenConversations, leaveCommunity, messageCalled, shed } from '../conversationScenario.ts';
import { deleteMessage } from './deleteMessage.ts';
import { editMessage } from './editMessage.ts';
import { sendMessage } from './sendMessage.ts';

const messageId = messageCalled('hello');
const edit = { conversationId: shed, messageId, text: 'Hello all', expectedVersion: null };

function givenMessage() {
  const scenario = givenConversations();
  const hello = { conversationId: shed, messageId, text: 'Hello', replyToId: null, authorId: null, occurredAt: null };
  scenario.when(sendMessage, hello, { actor: bob, time: 1_000 });
  return scenario;
}

describe('editing a message', () => {
  test('changes what it says and keeps what it said', () => {
    const scenario = givenMessage();
    scenario.when(editMessage, edit, { actor: bob, time: 2_000 });
    scenario.when(editMessage, { ...edit, text: 'Hello everybody' }, { actor: bob, time: 3_000 });
    expect(scenario.get(messages, messageId)).toMatchObject({ text: 'Hello everybody', version: 3, editedAt: 3_000 });
    const versions = [1, 2].map((version) => scenario.get(messageVersions, messageVersionId(messageId, version)));
    expect(versions).toMatchObject([
      { text: 'Hello', version: 1, writtenAt: 1_000 },
      { text: 'Hello all', version: 2, writtenAt: 2_000 },
    ]);
  });

  test('leaves its number and the conversation', () => {
    const scenario = givenMessage();
    const before = scenario.get(conversations, shed);
    scenario.when(editMessage, edit, { actor: bob });
    expect(scenario.get(conversations, shed)).toEqual(before);
    expect(scenario.get(messages, messageId)).toMatchObject({ number: 1, sentAt: 1_000 });
  });

  test('of one version is won by exactly one of two', () => {
    const scenario = givenMessage();
    const decisions = ['first', 'second'].map((text) =>
      scenario.when(editMessage, { ...edit, text, expectedVersion: 1 }, { actor: bob }),
    );
    expect(decisions[1]).toEqual({ refused: 'VERSION_OUTDATED', fields: ['expectedVersion'] });
    expect(scenario.get(messages, messageId)).toMatchObject({ text: 'first', version: 2 });
  });

  test('is for the author, not even for an admin', () => {
    expect(givenMessage().when(editMessage, edit, { actor: ada })).toEqual({ refused: 'NOT_ALLOWED' });
  });

  test('finds nothing for those who take no part', () => {
    const missing = { refused: NOT_FOUND, fields: ['messageId'] };
    expect(givenMessage().when(editMessage, edit, { actor: cyd })).toEqual(missing);
    expect(leaveCommunity(givenMessage(), bob).when(editMessage, edit, { actor: bob })).toEqual(missing);
    const other = { ...edit, messageId: messageCalled('other') };
    expect(givenMessage().when(editMessage, other, { actor: bob })).toEqual(missing);
  });

  test('is refused once it is deleted', () => {
    const scenario = givenMessage();
    scenario.when(deleteMessage, { conversationId: shed, messageId }, { actor: bob });
    expect(scenario.when(editMessage, edit, { actor: bob })).toEqual({ refused: 'DELETED' });
  });
});
