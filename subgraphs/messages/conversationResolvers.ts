import type { ConnectionArguments } from '@c18n/platform/reading/Connections';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { messages, participants, type StoredConversation } from './collections.ts';
import type {
  ConversationResolvers,
  DirectConversationResolvers,
  UserGroupResolvers,
} from './generated/resolverTypes.ts';
import { type MessagesAroundArguments, messagesAround } from './messagesAround.ts';
import { requireMayRead } from './requireMayRead.ts';
import { visibleConversation } from './visible.ts';

/** The messages of a conversation, for those who take part in it. */
const history = {
  messages: async (conversation: StoredConversation, args: ConnectionArguments, context: SubgraphContext) => {
    await requireMayRead(context, conversation.id);
    const list = { collection: messages, index: 'history', equals: [conversation.id], descending: false } as const;
    return context.connections.page(list, args);
  },
  messagesAround: async (conversation: StoredConversation, args: MessagesAroundArguments, context: SubgraphContext) => {
    await requireMayRead(context, conversation.id);
    return messagesAround(context, conversation, args);
  },
};

export const conversationResolvers: ConversationResolvers = {
  __resolveType: ({ kind }) => (kind === 'group' ? 'UserGroup' : 'DirectConversation'),
};

/** A user-group: everybody may know of it, its members read it. */
export const userGroupResolvers: UserGroupResolvers = {
  __resolveReference: async ({ id }, context) => {
    const conversation = await visibleConversation(context, id);
    return conversation?.kind === 'group' ? conversation : null;
  },
  community: ({ communityId }) => ({ id: communityId }),
  name: (group, _args, { words }) => words.open(group.nameBy, group.name),
  description: (group, _args, { words }) => words.open(group.descriptionBy, group.description),
  members: async (group, args, context) => {
    await requireMayRead(context, group.id);
    return context.connections.page(
      { collection: participants, index: 'byConversation', equals: [group.id, 'member'], descending: false },
      args,
    );
  },
  ...history,
};

/** A direct conversation, of which only its two persons know. */
export const directConversationResolvers: DirectConversationResolvers = {
  __resolveReference: async ({ id }, context) => {
    const conversation = await visibleConversation(context, id);
    return conversation?.kind === 'direct' ? conversation : null;
  },
  persons: ({ personIds }) => personIds.map((id) => ({ id })),
  ...history,
};
