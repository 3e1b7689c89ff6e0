import { readableConversation } from '@c18n/messages/views';
import type { Resolvers } from './generated/resolverTypes.ts';
import { isCommunityMember } from './isCommunityMember.ts';

/**
 * The resolvers of `schema/notifications.graphql`. Who takes part no longer when a hint is delivered is told nothing of what it was
 * about. What an event refers to is read by its own subgraph, with its own rights.
 */
export const resolvers: Resolvers = {
  CommunityPostHint: {
    post: async ({ post, community }, _args, context) =>
      (await isCommunityMember(context, community.id)) ? post : null,
    community: async ({ community }, _args, context) =>
      (await isCommunityMember(context, community.id)) ? community : null,
  },
  DirectConversationOpened: {
    conversation: async ({ conversation }, _args, context) =>
      (await readableConversation(context, conversation.id)) === null ? null : conversation,
  },
  MessageReceived: {
    conversation: async ({ conversation: { id } }, _args, context) => {
      const readable = await readableConversation(context, id);
      if (readable === null) return null;
      return { __typename: readable.conversation.kind === 'group' ? 'UserGroup' : 'DirectConversation', id };
    },
    message: async ({ conversation, message }, _args, context) =>
      (await readableConversation(context, conversation.id)) === null ? null : message,
  },
};
