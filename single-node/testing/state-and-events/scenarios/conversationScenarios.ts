import type { Actor } from '../../Actor.ts';
import type { Scenario, Scenarios } from '../Scenario.ts';
import type { World } from '../World.ts';

type Group = { readonly communityId: string; readonly userGroupId: string; readonly messageId: string };

/** Somebody does something to a user-group in which two messages were sent, or to the first of them. */
function toGroup(
  events: readonly string[],
  act: (world: World, group: Group) => Promise<unknown>,
  name?: string,
): Scenario {
  return {
    prepare: async (world) => {
      const group = await world.userGroup();
      const messageId = await world.message(group.userGroupId);
      await world.message(group.userGroupId);
      return { ids: { conversationEvents: group.userGroupId }, act: () => act(world, { ...group, messageId }) };
    },
    told: { conversationEvents: events },
    ...(name !== undefined && { name }),
  };
}

/** Somebody in a community of whom its user-group does not know yet. */
async function newcomer(world: World, communityId: string): Promise<Actor> {
  const person = await world.register();
  await person.do('joinCommunity', { communityId });
  return person;
}

async function openDirect({ bob, eve }: World): Promise<string> {
  const { conversation } = await bob.do('openDirectConversation', { personId: eve.id }, 'conversation { id }');
  return String(conversation?.id);
}

const leave = ({ bob }: World, userGroupId: string) => bob.do('leaveUserGroup', { userGroupId });

export const conversationScenarios: Scenarios = {
  createUserGroup: [
    {
      prepare: async (world) => {
        const communityId = await world.community();
        const act = () => world.ann.do('createUserGroup', { communityId, name: 'Room' });
        return { ids: { communityEvents: communityId }, act };
      },
      told: { communityEvents: [], viewerEvents: [] },
    },
  ],
  updateUserGroup: [
    toGroup(['UserGroupUpdated'], ({ ann }, { userGroupId }) =>
      ann.do('updateUserGroup', { userGroupId, name: 'Another name', description: 'Words' }),
    ),
  ],
  joinUserGroup: [
    toGroup(['UserGroupMemberJoined'], async (world, { communityId, userGroupId }) =>
      (await newcomer(world, communityId)).do('joinUserGroup', { userGroupId }),
    ),
    toGroup(
      ['UserGroupMemberLeft', 'UserGroupMemberJoined'],
      async (world, { userGroupId }) => {
        await leave(world, userGroupId);
        await world.bob.do('joinUserGroup', { userGroupId });
      },
      'again, after leaving',
    ),
  ],
  leaveUserGroup: [toGroup(['UserGroupMemberLeft'], (world, { userGroupId }) => leave(world, userGroupId))],
  setUserGroupRole: [
    toGroup(['UserGroupMemberRoleChanged'], ({ ann, bob }, { userGroupId }) =>
      ann.do('setUserGroupRole', { userGroupId, personId: bob.id, role: 'ADMIN' }),
    ),
  ],
  addUserGroupMembers: [
    toGroup(['UserGroupMemberJoined', 'UserGroupMemberJoined'], async (world, { communityId, userGroupId }) => {
      const people = await Promise.all([newcomer(world, communityId), newcomer(world, communityId)]);
      await world.ann.do('addUserGroupMembers', { userGroupId, personIds: people.map(({ id }) => id) });
    }),
  ],
  openDirectConversation: [
    {
      prepare: async (world) => {
        const stranger = await world.register();
        return { act: () => stranger.do('openDirectConversation', { personId: world.eve.id }) };
      },
      told: { viewerEvents: ['DirectConversationOpened'] },
    },
  ],
  sendMessage: [
    toGroup(['MessageSent'], (world, { userGroupId }) => world.message(userGroupId)),
    toGroup(
      ['MessageSent', 'MessageSent', 'MessageSent'],
      async (world, { userGroupId, messageId }) => {
        const answer = await world.message(userGroupId, messageId);
        await world.message(userGroupId, answer);
        await world.message(userGroupId, messageId);
      },
      'in answer to another',
    ),
    {
      name: 'to one person',
      prepare: async (world) => {
        const id = await openDirect(world);
        return { ids: { conversationEvents: id }, act: () => world.message(id) };
      },
      told: { conversationEvents: ['MessageSent'], viewerEvents: ['MessageReceived'] },
    },
  ],
  editMessage: [
    toGroup(['MessageEdited'], ({ bob }, { messageId }) => bob.do('editMessage', { messageId, text: 'Other words' })),
  ],
  deleteMessage: [toGroup(['MessageDeleted'], ({ bob }, { messageId }) => bob.do('deleteMessage', { messageId }))],
  importMessages: [
    toGroup(['MessageSent', 'MessageSent'], ({ root, bob }, { userGroupId }) => {
      const message = { authorId: bob.id, occurredAt: '2020-01-01T00:00:00.000Z', text: 'Long ago' };
      const messages = [
        { key: 'one', ...message },
        { key: 'two', replyToKey: 'one', ...message },
      ];
      const query =
        'mutation ($input: ImportMessagesInput!) { importMessages(input: $input) { results { outcome { state } } } }';
      return root.query(query, { input: { conversationId: userGroupId, messages } });
    }),
  ],
  markRead: [
    {
      prepare: async (world) => {
        const conversationId = await openDirect(world);
        await world.message(conversationId);
        const query = 'mutation ($input: MarkReadInput!) { markRead(input: $input) { readState { readThrough } } }';
        const act = () => world.eve.query(query, { input: { conversationId, number: 1 } });
        return { ids: { conversationEvents: conversationId }, act };
      },
      told: { conversationEvents: [], viewerEvents: [] },
    },
  ],
  setTyping: [
    toGroup([], ({ bob }, { userGroupId }) => {
      const query = 'mutation ($input: SetTypingInput!) { setTyping(input: $input) { expiresAt } }';
      return bob.query(query, { input: { conversationId: userGroupId } });
    }),
  ],
};
