import { connectionFieldsOf } from '../../connectionFieldsOf.ts';
import { Listing } from '../../Listing.ts';
import { readApiSchema } from '../../readApiSchema.ts';
import type { Things } from '../../Things.ts';
import type { Base } from '../Base.ts';

const around = (field: string, parent: (things: Things) => string, id: (things: Things) => string): Base => ({
  field,
  query: (things) =>
    `query ($messageId: ID) { ${parent(things)} { ... on ${field.split('.')[0]} { messagesAround(messageId: $messageId) { id } } } }`,
  prepare: (things) => ({ by: things.ann, variables: { messageId: id(things) } }),
});
const conversation = (id: string) => `conversation(id: "${id}")`;

/** Lists within things: each connection with a cursor of its own, and the messages around one. */
export const listBases: readonly Base[] = [
  ...connectionFieldsOf(readApiSchema()).map((field): Base => {
    const listing = new Listing(field, field.orders[0] ?? '');
    return {
      field: field.coordinate,
      query: (things) => listing.query(things),
      prepare: async (things) => {
        const [cursor] = (await listing.page(things, { first: 1 })).cursors;
        return { by: things.ann, variables: { first: 1, after: cursor, ...(field.backwards && { before: cursor }) } };
      },
    };
  }),
  around(
    'UserGroup.messagesAround',
    ({ ids }) => `userGroup(id: "${ids.group}")`,
    ({ ids }) => ids.message,
  ),
  around(
    'Conversation.messagesAround',
    ({ ids }) => conversation(ids.group),
    ({ ids }) => ids.message,
  ),
  around(
    'DirectConversation.messagesAround',
    ({ ids }) => conversation(ids.direct),
    ({ ids }) => ids.directMessage,
  ),
];
