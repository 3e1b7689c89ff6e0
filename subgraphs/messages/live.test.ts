import type { CommandDefinition } from '@c18n/platform/domain/defineCommand';
import type { Fact } from '@c18n/platform/domain/Fact';
import type { Scenario } from '@c18n/platform/domain/Scenario';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { describe, expect, test } from 'vitest';
import { addUserGroupMembers } from './commands/addUserGroupMembers.ts';
import { deleteMessage } from './commands/deleteMessage.ts';
import { editMessage } from './commands/editMessage.ts';
import { joinUserGroup } from './commands/joinUserGroup.ts';
import { leaveUserGroup } from './commands/leaveUserGroup.ts';
import { sendMessage } from './commands/sendMessage.ts';
import { setUserGroupRole } from './commands/setUserGroupRole.ts';
import { updateUserGroup } from './commands/updateUserGroup.ts';
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
import { eventOf } from './eventOf.ts';
import { eventResolvers } from './eventResolvers.ts';
import { live } from './live.ts';
import { views } from './views.ts';

const messageId = messageCalled('hello');
const hello = { conversationId: shed, messageId, text: 'Hello', replyToId: null, authorId: null, occurredAt: null };
const group = { userGroupId: shed };

function givenMessage(): Scenario {
  const scenario = givenConversations();
  scenario.when(sendMessage, hello, { actor: bob });
  return scenario;
}

/** What the API does not show: it is written for later decisions, or found through lists. */
const UNSEEN = ['sent', 'messageVersion'];

describe('an event shows every object that changed, so a snapshot with the events is as good as a new one', () => {
  const answer = { ...hello, messageId: messageCalled('answer'), replyToId: messageId };
  const acts: readonly (readonly [CommandDefinition, object, string, readonly string[]])[] = [
    [sendMessage, { ...hello, messageId: messageCalled('next') }, ada, ['MessageSent']],
    [sendMessage, answer, ada, ['MessageSent']],
    [editMessage, { conversationId: shed, messageId, text: 'Hi', expectedVersion: null }, bob, ['MessageEdited']],
    [deleteMessage, { conversationId: shed, messageId }, bob, ['MessageDeleted']],
    [updateUserGroup, { ...group, expectedVersion: null, name: 'Barn', description: null }, ada, ['UserGroupUpdated']],
    [joinUserGroup, group, cyd, ['UserGroupMemberJoined']],
    [leaveUserGroup, group, bob, ['UserGroupMemberLeft']],
    [setUserGroupRole, { ...group, personId: bob, role: 'admin' }, ada, ['UserGroupMemberRoleChanged']],
    [addUserGroupMembers, { ...group, personIds: [cyd] }, ada, ['UserGroupMemberJoined']],
  ];

  test.each(acts.map((act) => [act[0].type, ...act] as const))('%s', async (_type, definition, data, actor, names) => {
    const scenario = givenMessage();
    const decision = definition.decide(scenario, {
      ...{ id: 'command_a', type: definition.type, place: shed, actor, time: 1, data: definition.schema.parse(data) },
    });
    if ('refused' in decision) throw new Error(decision.refused);
    const facts = decision.facts.map(
      ({ definition: { type }, subject, wordsOf, data: told }, index): Fact<object> => ({
        ...{ id: `command_a.${index}`, type, stream: 'conversations', partition: 0, number: index + 1, place: shed },
        ...{ subject, actor, time: 1, wordsOf, data: told },
      }),
    );
    expect(facts.map((fact) => eventOf(fact)?.__typename)).toEqual(names);
    for (const fact of facts)
      expect(await shownBy(fact, scenario)).toEqual(expect.arrayContaining([...changedBy(fact, scenario)]));
  });
});

function changedBy(fact: Fact<object>, scenario: Scenario): readonly string[] {
  const changed: string[] = [];
  const note = ({ name }: { readonly name: string }, id: string) => {
    if (!UNSEEN.includes(name)) changed.push(`${name} ${id}`);
  };
  const documents = { get: scenario.get.bind(scenario), want: scenario.want, put: note, remove: note };
  views.folds.find(({ definition }) => definition.type === fact.type)?.fold(fact, documents);
  return changed;
}

async function shownBy(fact: Fact<object>, scenario: Scenario): Promise<readonly string[]> {
  const event = eventOf(fact);
  if (event === null) return [];
  const shown: string[] = [];
  // What a fact makes is not in the scenario, which it was not folded into: that it is asked for is enough.
  const one: SubgraphContext['views']['one'] = async (collection, id) => {
    shown.push(`${collection.name} ${id}`);
    return scenario.get(collection, id) ?? ({ id, revision: 0 } as never);
  };
  const resolvers = Object.values(eventResolvers[event.__typename]);
  await Promise.all(resolvers.map((resolve) => resolve(event as never, {}, { views: { one } } as SubgraphContext)));
  return shown;
}

describe('following a conversation', () => {
  const field = live.fields[0];
  const contextOf = (scenario: Scenario, person: string | null) =>
    ({
      viewer: person === null ? null : { person, session: 'session' },
      views: { one: async (collection, id) => scenario.get(collection, id) },
    }) as SubgraphContext;
  const follow = async (id: string, person: string | null, scenario = givenConversations()) =>
    field?.source({ id }, contextOf(scenario, person));

  test('is told from its own place', async () => {
    expect(await follow(shed, bob)).toMatchObject({ stream: 'conversations', place: shed });
    expect(await follow(adaAndBob, bob)).toMatchObject({ stream: 'conversations', place: adaAndBob });
  });

  test.each([
    [shed, null, 'UNAUTHENTICATED'],
    [shed, cyd, 'FORBIDDEN'],
    [adaAndBob, eve, 'NOT_FOUND'],
    ['group_none', ada, 'NOT_FOUND'],
  ])('%s as %s is %s', async (id, person, code) => {
    await expect(follow(id, person)).rejects.toMatchObject({ code });
  });

  test('ends for who leaves the group, and for who leaves only its community', async () => {
    const scenario = givenConversations();
    const source = await follow(shed, bob, scenario);
    expect(await source?.allowed(contextOf(scenario, bob))).toBe(true);
    expect(await source?.allowed(contextOf(leaveCommunity(givenConversations(), bob), bob))).toBe(false);
    scenario.when(leaveUserGroup, group, { actor: bob });
    expect(await source?.allowed(contextOf(scenario, bob))).toBe(false);
  });
});
