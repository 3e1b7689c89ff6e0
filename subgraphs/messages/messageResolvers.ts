import { conversations, messages, messageVersions } from './collections.ts';
import type { MessageResolvers, MessageVersionResolvers } from './generated/resolverTypes.ts';
import { visibleMessage } from './visible.ts';

/** A message. Whoever has got hold of one may read its conversation. */
export const messageResolvers: MessageResolvers = {
  __resolveReference: ({ id }, context) => visibleMessage(context, id),
  conversation: ({ conversationId }, _args, { views }) => views.one(conversations, conversationId),
  author: ({ authorId }) => ({ id: authorId }),
  text: ({ authorId, text }, _args, { words }) => words.open(authorId, text),
  replyTo: ({ replyToId }, _args, { views }) => (replyToId === null ? null : views.one(messages, replyToId)),
  replies: ({ id }, args, { connections }) =>
    connections.page({ collection: messages, index: 'replies', equals: [id], descending: false }, args),
  formerVersions: ({ id }, args, { connections }) =>
    connections.page({ collection: messageVersions, index: 'byMessage', equals: [id], descending: false }, args),
};

/** What a message said before. With the message its former words are gone, too. */
export const messageVersionResolvers: MessageVersionResolvers = {
  text: async ({ messageId, authorId, text }, _args, { views, words }) => {
    const message = await views.one(messages, messageId);
    return message === null || message.deletedAt !== null ? null : words.open(authorId, text);
  },
};
