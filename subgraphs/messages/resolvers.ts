import { activityResolvers } from './activityResolvers.ts';
import { communityResolvers } from './communityResolvers.ts';
import { conversationResolvers, directConversationResolvers, userGroupResolvers } from './conversationResolvers.ts';
import { eventResolvers } from './eventResolvers.ts';
import type { Resolvers } from './generated/resolverTypes.ts';
import { memberResolvers } from './memberResolvers.ts';
import { messageResolvers, messageVersionResolvers } from './messageResolvers.ts';
import { addUserGroupMembersField } from './mutations/addUserGroupMembers.ts';
import { createUserGroupField } from './mutations/createUserGroup.ts';
import { deleteMessageField } from './mutations/deleteMessage.ts';
import { editMessageField } from './mutations/editMessage.ts';
import { importMessagesField } from './mutations/importMessages.ts';
import { joinUserGroupField } from './mutations/joinUserGroup.ts';
import { leaveUserGroupField } from './mutations/leaveUserGroup.ts';
import { markReadField } from './mutations/markRead.ts';
import { openDirectConversationField } from './mutations/openDirectConversation.ts';
import { sendMessageField } from './mutations/sendMessage.ts';
import { setTypingField } from './mutations/setTyping.ts';
import { setUserGroupRoleField } from './mutations/setUserGroupRole.ts';
import { updateUserGroupField } from './mutations/updateUserGroup.ts';
import { conversationField } from './queries/conversation.ts';
import { conversationsField } from './queries/conversations.ts';
import { messageField } from './queries/message.ts';
import { readStateField } from './queries/readState.ts';
import { userGroupField } from './queries/userGroup.ts';
import { visibleMessage } from './visible.ts';

/** The resolvers of `schema/messages.graphql`. */
export const resolvers: Resolvers = {
  Query: {
    userGroup: userGroupField,
    conversation: conversationField,
    message: messageField,
    conversations: conversationsField,
    readState: readStateField,
  },
  Mutation: {
    createUserGroup: createUserGroupField,
    updateUserGroup: updateUserGroupField,
    joinUserGroup: joinUserGroupField,
    leaveUserGroup: leaveUserGroupField,
    setUserGroupRole: setUserGroupRoleField,
    addUserGroupMembers: addUserGroupMembersField,
    openDirectConversation: openDirectConversationField,
    sendMessage: sendMessageField,
    editMessage: editMessageField,
    deleteMessage: deleteMessageField,
    importMessages: importMessagesField,
    markRead: markReadField,
    setTyping: setTypingField,
  },
  Conversation: conversationResolvers,
  UserGroup: userGroupResolvers,
  DirectConversation: directConversationResolvers,
  UserGroupMember: memberResolvers,
  Message: messageResolvers,
  MessageVersion: messageVersionResolvers,
  // Read only where it is asked for: an import rarely does.
  ImportMessageResult: {
    message: ({ messageId = null }, _args, context) => (messageId === null ? null : visibleMessage(context, messageId)),
  },
  Community: communityResolvers,
  ConversationActivity: activityResolvers,
  ...eventResolvers,
};
