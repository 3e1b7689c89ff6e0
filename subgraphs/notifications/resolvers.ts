import type { Resolvers } from './generated/resolverTypes.ts';
import { isCommunityMember, kindForParticipant } from './takesPart.ts';

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
      (await kindForParticipant(context, conversation.id)) === 'direct' ? conversation : null,
  },
  MessageReceived: {
    conversation: async ({ conversation: { id } }, _args, context) => {
      const kind = await kindForParticipant(context, id);
      return kind === null ? null : { __typename: kind === 'group' ? 'UserGroup' : 'DirectConversation', id };
    },
    message: async ({ conversation, message }, _args, context) =>
      (await kindForParticipant(context, conversation.id)) === null ? null : message,
  },
};
