import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { pairId } from '@c18n/platform/ids/pairId';
import { describe, expect, test } from 'vitest';
import { conversations, participants } from '../collections.ts';
import { ada, bob, cyd, deactivate, eve, givenConversations } from '../conversationScenario.ts';
import { directConversationId } from '../directConversationId.ts';
import { participantId } from '../participantId.ts';
import { openDirectConversation } from './openDirectConversation.ts';

const opening = { openerId: cyd, personId: eve };
const id = directConversationId(cyd, eve);

describe('opening a direct conversation', () => {
  test('makes both take part', () => {
    const scenario = givenConversations();
    scenario.when(openDirectConversation, opening, { actor: cyd, time: 3_000 });
    expect(scenario.get(conversations, id)).toMatchObject({ kind: 'direct', communityId: null, createdAt: 3_000 });
    for (const person of [cyd, eve]) {
      expect(scenario.get(participants, participantId(id, person))).toMatchObject({ role: 'member', state: 'member' });
    }
  });

  test('of both with each other at once makes one', () => {
    const scenario = givenConversations();
    scenario.when(openDirectConversation, opening, { actor: cyd });
    const second = scenario.when(openDirectConversation, { openerId: eve, personId: cyd }, { actor: eve });
    expect(second).toEqual({ facts: [] });
    expect(directConversationId(eve, cyd)).toBe(id);
  });

  test('finds the one that there is, also where the other is deactivated since', () => {
    const scenario = deactivate(givenConversations(), bob);
    const decision = scenario.when(openDirectConversation, { openerId: ada, personId: bob }, { actor: ada });
    expect(decision).toEqual({ facts: [] });
  });

  test('is refused with a deactivated person, to one, and with oneself', () => {
    const withOne = deactivate(givenConversations(), eve).when(openDirectConversation, opening, { actor: cyd });
    expect(withOne).toEqual({ refused: 'PERSON_DEACTIVATED', fields: ['personId'] });
    const toOne = deactivate(givenConversations(), cyd).when(openDirectConversation, opening, { actor: cyd });
    expect(toOne).toEqual({ refused: 'DEACTIVATED' });
    const self = { openerId: cyd, personId: cyd };
    const withOneself = givenConversations().when(openDirectConversation, self, { actor: cyd });
    expect(withOneself).toEqual({ refused: 'ONESELF', fields: ['personId'] });
  });

  test('finds no person that there is not, and opens none for others', () => {
    const nobody = { openerId: cyd, personId: pairId('person', 'nobody') };
    const refused = { refused: NOT_FOUND, fields: ['personId'] };
    expect(givenConversations().when(openDirectConversation, nobody, { actor: cyd })).toEqual(refused);
    expect(givenConversations().when(openDirectConversation, opening, { actor: bob })).toEqual(refused);
  });
});
