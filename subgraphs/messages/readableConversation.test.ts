import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { GraphQLResolveInfo } from 'graphql';
import { describe, expect, test } from 'vitest';
import { messages } from './collections.ts';
import { editMessage } from './commands/editMessage.ts';
import { leaveUserGroup } from './commands/leaveUserGroup.ts';
import { sendMessage } from './commands/sendMessage.ts';
import {
  ada,
  adaAndBob,
  bob,
  cyd,
  eve,
  givenConversations,
  leaveCommunity,
  messageCalled,
  shed,
} from './conversationScenario.ts';
import { messageResolvers } from './messageResolvers.ts';
import { readableConversation } from './readableConversation.ts';
import { visibleMessageIn } from './visible.ts';

/** The group and the direct conversation, with a message in each, edited, and an answer to it. */
function givenMessages() {
  const scenario = givenConversations();
  const nothing = { authorId: null, occurredAt: null };
  for (const conversationId of [shed, adaAndBob]) {
    const [messageId, answer] = [messageCalled(`in ${conversationId}`), messageCalled(`back in ${conversationId}`)];
    scenario.when(sendMessage, { conversationId, messageId, text: 'Hi', replyToId: null, ...nothing }, { actor: ada });
    scenario.when(editMessage, { conversationId, messageId, text: 'Hello', expectedVersion: null }, { actor: ada });
    const answered = { conversationId, messageId: answer, text: 'Yes', replyToId: messageId, ...nothing };
    scenario.when(sendMessage, answered, { actor: bob });
  }
  return scenario;
}

function contextOf(person: string | null, scenario = givenMessages()): SubgraphContext {
  return {
    viewer: person === null ? null : { person, session: 'session' },
    views: { one: async (collection, id) => scenario.get(collection, id) },
    connections: { page: async ({ index }) => index },
  } as Partial<SubgraphContext> as SubgraphContext;
}

describe.each([
  ['a user-group', shed, cyd, 'FORBIDDEN'],
  ['a direct conversation', adaAndBob, eve, 'NOT_FOUND'],
])('%s', (_kind, conversationId, other, code) => {
  test('is read by who takes part in it, and by nobody else', async () => {
    const readable = await readableConversation(contextOf(bob), conversationId);
    expect(readable).toMatchObject({ conversation: { id: conversationId }, part: { personId: bob } });
    for (const person of [other, null]) {
      expect(await readableConversation(contextOf(person), conversationId)).toBeNull();
    }
  });

  // Whoever holds a message may have left since.
  const held = async (name: string, person: string | null, field: 'replyTo' | 'replies' | 'formerVersions') => {
    const context = contextOf(person);
    const message = await context.views.one(messages, messageCalled(`${name} ${conversationId}`));
    const resolve = messageResolvers[field] as (...all: readonly unknown[]) => Promise<unknown>;
    return resolve(message, {}, context, {} as GraphQLResolveInfo);
  };

  test('tells of what a message answers only who reads it', async () => {
    expect(await held('back in', bob, 'replyTo')).toMatchObject({ id: messageCalled(`in ${conversationId}`) });
    for (const person of [other, null]) expect(await held('back in', person, 'replyTo')).toBeNull();
  });

  test.each([
    ['replies', 'replies'],
    ['formerVersions', 'byMessage'],
  ] as const)('tells the %s of a message only to who reads it', async (field, index) => {
    expect(await held('in', bob, field)).toBe(index);
    await expect(held('in', other, field)).rejects.toMatchObject({ code });
    await expect(held('in', null, field)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

test('a message is told only with the conversation that it is in, also to who reads both', async () => {
  const [context, id] = [contextOf(ada), messageCalled(`in ${shed}`)];
  expect(await visibleMessageIn(context, shed, id)).toMatchObject({ id, conversationId: shed });
  expect(await visibleMessageIn(context, adaAndBob, id)).toBeNull();
  expect(await visibleMessageIn(contextOf(cyd), shed, id)).toBeNull();
});

describe('a user-group is not read any more', () => {
  test('by who left it', async () => {
    const scenario = givenMessages();
    scenario.when(leaveUserGroup, { userGroupId: shed }, { actor: bob });
    expect(await readableConversation(contextOf(bob, scenario), shed)).toBeNull();
  });

  test('by who left its community, who still has their direct conversations', async () => {
    const scenario = leaveCommunity(givenMessages(), bob);
    expect(await readableConversation(contextOf(bob, scenario), shed)).toBeNull();
    expect(await readableConversation(contextOf(bob, scenario), adaAndBob)).not.toBeNull();
  });
});

test('there is nothing to read where there is no conversation', async () => {
  expect(await readableConversation(contextOf(ada), 'group_none')).toBeNull();
});
