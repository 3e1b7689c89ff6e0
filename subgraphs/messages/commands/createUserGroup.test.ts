import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { pairId } from '@c18n/platform/ids/pairId';
import { describe, expect, test } from 'vitest';
import { conversations, participants } from '../collections.ts';
import {
  bob,
  cyd,
  deactivate,
  eve,
  garden,
  givenConversations,
  messageCalled,
  retire,
} from '../conversationScenario.ts';
import { participantId } from '../participantId.ts';
import { createUserGroup } from './createUserGroup.ts';
import { joinUserGroup } from './joinUserGroup.ts';
import { sendMessage } from './sendMessage.ts';

const conversationId = pairId('group', 'pond');
const pond = { conversationId, communityId: garden, name: 'Pond', description: null };

describe('creating a user-group', () => {
  test('makes a group of the community with its creator as the first member and admin', () => {
    const scenario = givenConversations();
    scenario.when(createUserGroup, pond, { actor: cyd, time: 5_000 });
    expect(scenario.get(conversations, conversationId)).toMatchObject({
      ...{ kind: 'group', communityId: garden, name: 'Pond', nameBy: cyd, version: 1, createdAt: 5_000 },
      ...{ memberCount: 1, adminCount: 1, lastMessageNumber: 0, lastMessageAt: null },
    });
    const creator = scenario.get(participants, participantId(conversationId, cyd));
    expect(creator).toMatchObject({ role: 'admin', state: 'member', joinedAt: 5_000 });
  });

  test('again when its key is forgotten leaves the group as it is, also in a community that is retired since', () => {
    const scenario = givenConversations();
    const by = { actor: cyd, id: 'the same' };
    scenario.when(createUserGroup, pond, by);
    scenario.when(joinUserGroup, { userGroupId: conversationId }, { actor: bob });
    const message = { messageId: messageCalled('first'), text: 'Frogs!', replyToId: null };
    const sending = { ...message, conversationId, authorId: null, occurredAt: null };
    scenario.when(sendMessage, sending, { actor: bob });
    const before = scenario.get(conversations, conversationId);
    expect(before).toMatchObject({ memberCount: 2, lastMessageNumber: 1 });
    expect(retire(scenario).when(createUserGroup, pond, by)).toEqual({ facts: [] });
    expect(scenario.get(conversations, conversationId)).toEqual(before);
  });

  test('is refused to somebody who is not in the community', () => {
    const decision = givenConversations().when(createUserGroup, pond, { actor: eve });
    expect(decision).toEqual({ refused: 'NOT_A_COMMUNITY_MEMBER' });
  });

  test('is refused in a retired community', () => {
    const decision = retire(givenConversations()).when(createUserGroup, pond, { actor: cyd });
    expect(decision).toEqual({ refused: 'COMMUNITY_RETIRED' });
  });

  test('is refused to a deactivated person', () => {
    const decision = deactivate(givenConversations(), cyd).when(createUserGroup, pond, { actor: cyd });
    expect(decision).toEqual({ refused: 'DEACTIVATED' });
  });

  test('finds no community that there is not', () => {
    const nowhere = { ...pond, communityId: pairId('community', 'nowhere') };
    const decision = givenConversations().when(createUserGroup, nowhere, { actor: cyd });
    expect(decision).toEqual({ refused: NOT_FOUND, fields: ['communityId'] });
  });
});
