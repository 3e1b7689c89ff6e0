import { conversations, messages, messageVersions } from './collections.ts';
import type { MessageResolvers, MessageVersionResolvers } from './generated/resolverTypes.ts';
import { requireMayRead } from './requireMayRead.ts';
import { visibleMessage, visibleMessageIn } from './visible.ts';

/** A message. What it leads to is asked for anew: whoever has got hold of one may have left its conversation since. */
export const messageResolvers: MessageResolvers = {
  __resolveReference: ({ id }, context) => visibleMessage(context, id),
  conversation: ({ conversationId }, _args, { views }) => views.one(conversations, conversationId),
  author: ({ authorId }) => ({ id: authorId }),
  text: ({ authorId, text }, _args, { words }) => words.open(authorId, text),
  replyTo: ({ conversationId, replyToId }, _args, context) =>
    replyToId === null ? null : visibleMessageIn(context, conversationId, replyToId),
  replies: async ({ id, conversationId }, args, context) => {
    await requireMayRead(context, conversationId);
    const list = { collection: messages, index: 'replies', equals: [id], descending: false } as const;
    return context.connections.page(list, args);
  },
  formerVersions: async ({ id, conversationId }, args, context) => {
    await requireMayRead(context, conversationId);
    const list = { collection: messageVersions, index: 'byMessage', equals: [id], descending: false } as const;
    return context.connections.page(list, args);
  },
};

/** What a message said before. With the message its former words are gone, too. */
export const messageVersionResolvers: MessageVersionResolvers = {
  text: async ({ messageId, authorId, text }, _args, { views, words }) => {
    const message = await views.one(messages, messageId);
    return message === null || message.deletedAt !== null ? null : words.open(authorId, text);
  },
};
