import type { Things } from '../../Things.ts';
import type { Base } from '../Base.ts';
import { keepers } from '../keepers.ts';
import { mutationBase } from '../mutationBase.ts';

const TIME = '2020-02-02T02:02:02.000Z';
const isoTime = (time: string) => new Date(time).toISOString();
const bob = ({ bob: by }: Things) => by;
const eve = ({ eve: by }: Things) => by;
const group = ({ ids }: Things) => ({ userGroupId: ids.group });
const description = { name: 'Another', description: 'about it' };
const described = {
  select: 'userGroup { name description }',
  reads: { name: 'userGroup.name', description: 'userGroup.description' },
  kept: { description: keepers.emptyIsNull },
  most: { name: 100, description: 1_000 },
};
const item = ({ bob: { id } }: Things, unique: string) => ({
  key: unique,
  authorId: id,
  occurredAt: TIME,
  text: 'text',
});
const imported = {
  outcome: 'results { key outcome { state } refusal { code } error { code } message { text sentAt } }',
  reads: {
    ...{ 'messages[].key': 'results[].key', 'messages[].text': 'results[].message.text' },
    'messages[].occurredAt': 'results[].message.sentAt',
  },
  kept: { 'messages[].occurredAt': isoTime },
  most: { 'messages[].key': 200, 'messages[].text': 8_000 },
};
const conversation = ({ ids }: Things) => ({ conversationId: ids.group });

/** What can be done to user-groups, conversations and messages. */
export const messageBases: readonly Base[] = [
  mutationBase('createUserGroup', ({ ids }) => ({ communityId: ids.community, ...description }), described),
  mutationBase('updateUserGroup', (things) => ({ ...group(things), ...description }), { ...described, alone: true }),
  mutationBase('joinUserGroup', group, { by: bob }),
  mutationBase('leaveUserGroup', ({ ofEve }) => ({ userGroupId: ofEve.group }), { by: eve }),
  mutationBase('setUserGroupRole', (things) => ({ ...group(things), personId: things.members[1], role: 'ADMIN' })),
  mutationBase('addUserGroupMembers', (things) => ({ ...group(things), personIds: [things.members[1]] })),
  mutationBase('openDirectConversation', ({ members }) => ({ personId: members[1] })),
  mutationBase(
    'sendMessage',
    (things) => ({
      ...{ ...conversation(things), text: 'text', replyToId: things.ids.message },
      ...{ authorId: things.bob.id, occurredAt: TIME },
    }),
    {
      select: 'message { text sentAt }',
      reads: { text: 'message.text', occurredAt: 'message.sentAt' },
      kept: { occurredAt: isoTime },
      most: { text: 8_000 },
    },
  ),
  mutationBase('editMessage', ({ ids }) => ({ messageId: ids.message, text: 'another text' }), {
    ...{ select: 'message { text }', reads: { text: 'message.text' }, most: { text: 8_000 }, alone: true },
  }),
  mutationBase('deleteMessage', async ({ ids, ann }) => {
    const { message } = await ann.do('sendMessage', { conversationId: ids.group, text: 'x' }, 'message { id }');
    return { messageId: message?.id };
  }),
  mutationBase(
    'importMessages',
    (things, unique) => ({
      ...conversation(things),
      messages: [{ ...item(things, unique), replyToId: things.ids.message }],
    }),
    imported,
  ),
  mutationBase(
    'importMessages',
    async (things, unique) => {
      const messages = [item(things, `first-${unique}`)];
      const query = 'mutation ($input: ImportMessagesInput!) { importMessages(input: $input) { results { key } } }';
      await things.ann.query(query, { input: { ...conversation(things), messages } });
      return { ...conversation(things), messages: [{ ...item(things, unique), replyToKey: `first-${unique}` }] };
    },
    imported,
  ),
  mutationBase('markRead', (things) => ({ ...conversation(things), number: 1, idempotencyKey: undefined }), {
    outcome: 'readState { readThrough }',
  }),
  mutationBase('setTyping', (things) => ({ ...conversation(things), idempotencyKey: undefined }), {
    outcome: 'expiresAt',
  }),
];
