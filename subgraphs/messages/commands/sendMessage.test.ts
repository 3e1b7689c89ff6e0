import { MemberJoined } from '@c18n/communities/facts';
import type { Documents } from '@c18n/platform/domain/Documents';
import { keyReused } from '@c18n/platform/domain/keyReused';
import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { pairId } from '@c18n/platform/ids/pairId';
import { describe, expect, test } from 'vitest';
import { conversations, messages, sent } from '../collections.ts';
import {
  ada,
  adaAndBob,
  bob,
  cyd,
  eve,
  garden,
  givenConversations,
  imp,
  joined,
  leaveCommunity,
  messageCalled,
  shed,
} from '../conversationScenario.ts';
import { participantId } from '../participantId.ts';
import { sendMessage } from './sendMessage.ts';

const plain = { replyToId: null, authorId: null, occurredAt: null };
const hello = { ...plain, conversationId: shed, messageId: messageCalled('hello'), text: 'Hello' };
const answer = { ...hello, messageId: messageCalled('answer'), text: 'Hi', replyToId: hello.messageId };

describe('sending a message', () => {
  test('adds it to the conversation', () => {
    const scenario = givenConversations();
    scenario.when(sendMessage, hello, { actor: bob, time: 4_000 });
    expect(scenario.get(messages, hello.messageId)).toMatchObject({
      ...{ conversationId: shed, authorId: bob, number: 1, text: 'Hello', sentAt: 4_000 },
      ...{ replyToId: null, replyCount: 0, version: 1, editedAt: null, deletedAt: null },
    });
    expect(scenario.get(conversations, shed)).toMatchObject({ lastMessageNumber: 1, lastMessageAt: 4_000 });
  });

  test('numbers the messages of a conversation without gaps, and each author’s', () => {
    const scenario = givenConversations();
    const send = (name: string, actor: string, conversationId = shed) =>
      scenario.when(sendMessage, { ...hello, conversationId, messageId: messageCalled(name) }, { actor });
    for (const [name, actor] of [
      ['1', ada],
      ['2', bob],
      ['3', ada],
    ] as const)
      send(name, actor);
    send('elsewhere', ada, adaAndBob);
    const numbers = ['1', '2', '3', 'elsewhere'].map((name) => scenario.get(messages, messageCalled(name)));
    expect(numbers.map((message) => message?.number)).toEqual([1, 2, 3, 1]);
    expect(numbers.map((message) => message?.sentCount)).toEqual([1, 1, 2, 1]);
    const counted = scenario.get(sent, participantId(shed, ada));
    expect(counted).toMatchObject({ sentCount: 2, lastSentNumber: 3 });
  });

  test('asks for all it reads in one go once the conversation is there, be it young or old', () => {
    const scenario = givenConversations();
    scenario.when(sendMessage, hello, { actor: bob });
    for (const time of [4_000, 30 * 24 * 3_600_000]) {
      const asked = new Set([`${conversations.name}/${shed}`]);
      let isLoaded = false;
      const documents: Documents = {
        want: ({ name }, ids) => {
          for (const id of ids) if (!isLoaded) asked.add(`${name}/${id}`);
        },
        get: (collection, id) => {
          isLoaded ||= collection.name !== conversations.name;
          expect(asked).toContain(`${collection.name}/${id}`);
          return scenario.get(collection, id);
        },
      };
      const command = { id: 'command', type: sendMessage.type, place: shed, actor: ada, time };
      const decision = sendMessage.decide(documents, { ...command, data: sendMessage.schema.parse(answer) });
      expect(decision).toMatchObject({ facts: [{}] });
    }
  });

  test('in answer to another counts with that', () => {
    const scenario = givenConversations();
    scenario.when(sendMessage, hello, { actor: bob });
    scenario.when(sendMessage, answer, { actor: ada });
    scenario.when(sendMessage, { ...answer, messageId: messageCalled('too') }, { actor: bob });
    expect(scenario.get(messages, hello.messageId)).toMatchObject({ replyCount: 2 });
    expect(scenario.get(messages, answer.messageId)).toMatchObject({ replyToId: hello.messageId, replyCount: 0 });
  });

  test('answers only what is in the same conversation', () => {
    const scenario = givenConversations();
    const missing = { refused: NOT_FOUND, fields: ['replyToId'] };
    expect(scenario.when(sendMessage, answer, { actor: ada })).toEqual(missing);
    scenario.when(sendMessage, { ...hello, conversationId: adaAndBob }, { actor: bob });
    expect(scenario.when(sendMessage, answer, { actor: ada })).toEqual(missing);
  });

  test('to a user-group is for its members who are in its community', () => {
    const refused = { refused: 'NOT_A_MEMBER', fields: [] };
    expect(givenConversations().when(sendMessage, hello, { actor: cyd })).toEqual(refused);
    expect(leaveCommunity(givenConversations(), bob).when(sendMessage, hello, { actor: bob })).toEqual(refused);
  });

  test('to a direct conversation of others finds nothing, as if there were none', () => {
    const direct = { ...hello, conversationId: adaAndBob };
    const none = { ...hello, conversationId: pairId('direct', 'none') };
    const missing = { refused: NOT_FOUND, fields: ['conversationId'] };
    expect(givenConversations().when(sendMessage, direct, { actor: eve })).toEqual(missing);
    expect(givenConversations().when(sendMessage, none, { actor: eve })).toEqual(missing);
  });

  test('has words that are neither empty nor endless', () => {
    const accepts = (text: string) => sendMessage.schema.safeParse({ ...hello, text }).success;
    expect(['', ' \u200b', 'a'.repeat(8_001)].map(accepts)).toEqual([false, false, false]);
    expect(['a', '🦆'.repeat(8_000), 'two\nlines'].map(accepts)).toEqual([true, true, true]);
  });
});

const asMember = { role: 'member', memberCount: 4, ownerCount: 1 } as const;

describe('importing a message', () => {
  const imported = { ...hello, authorId: bob, occurredAt: 1_000 };

  test('says who wrote it and when', () => {
    const scenario = givenConversations();
    scenario.when(sendMessage, imported, { actor: imp, time: 9_000 });
    expect(scenario.get(messages, hello.messageId)).toMatchObject({ authorId: bob, sentAt: 1_000 });
    expect(sendMessage.wordsOf(sendMessage.schema.parse(imported), imp)).toBe(bob);
  });

  test('of the past leaves the time of the latest', () => {
    const scenario = givenConversations();
    scenario.when(sendMessage, { ...hello, messageId: messageCalled('new') }, { actor: ada, time: 8_000 });
    scenario.when(sendMessage, imported, { actor: imp, time: 9_000 });
    expect(scenario.get(conversations, shed)).toMatchObject({ lastMessageNumber: 2, lastMessageAt: 8_000 });
  });

  test('again when its key is forgotten changes nothing', () => {
    const scenario = givenConversations();
    scenario.when(sendMessage, imported, { actor: imp, time: 9_000 });
    const later = 30 * 24 * 3_600_000;
    expect(scenario.when(sendMessage, imported, { actor: imp, time: later })).toEqual({ facts: [] });
  });

  // Both go by the actor, the conversation and the key.
  test.each([
    ['an import under the key of a message that was sent', { ...hello, authorId: null, occurredAt: null }, imported],
    ['a message under the key of an import', imported, { ...hello, authorId: null, occurredAt: null }],
    ['another import under the key of one', imported, { ...imported, occurredAt: 1_001 }],
    ['an import of another author under the key of one', imported, { ...imported, authorId: ada }],
  ])('takes nothing for done, and loses nothing, when it is forgotten: %s', (_what, first, second) => {
    const scenario = givenConversations();
    scenario.given(garden, MemberJoined.state({ communityId: garden, personId: imp, ...asMember }));
    scenario.given(shed, joined(imp, 'member', 3));
    scenario.when(sendMessage, first, { actor: imp, time: 9_000 });
    const before = scenario.get(messages, hello.messageId);
    const later = 30 * 24 * 3_600_000;
    expect(scenario.when(sendMessage, second, { actor: imp, time: later })).toEqual(keyReused());
    expect(scenario.get(messages, hello.messageId)).toEqual(before);
  });

  test('is for importers only, be it the author or the time', () => {
    const refused = (fields: string[]) => ({ refused: 'NOT_ALLOWED', fields });
    const as = (actor: string, data: object) => givenConversations().when(sendMessage, data, { actor, time: 9_000 });
    expect(as(ada, imported)).toEqual(refused(['authorId', 'occurredAt']));
    expect(as(ada, { ...imported, occurredAt: null })).toEqual(refused(['authorId']));
    expect(as(bob, { ...imported, authorId: null })).toEqual(refused(['occurredAt']));
  });

  test('needs an author who takes part, and a time that has been', () => {
    const as = (data: object) => givenConversations().when(sendMessage, data, { actor: imp, time: 9_000 });
    expect(as({ ...imported, authorId: cyd })).toEqual({ refused: 'NOT_A_MEMBER', fields: ['authorId'] });
    expect(as({ ...imported, occurredAt: 9_001 })).toEqual({ refused: 'TIME_AHEAD', fields: ['occurredAt'] });
  });
});
