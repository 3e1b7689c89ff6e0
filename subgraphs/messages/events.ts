/** A message was written, by the ids of what the event shows. `replyToId` is the message that it answers. */
export type MessageAddition = {
  readonly __typename: 'MessageSent';
  readonly conversationId: string;
  readonly messageId: string;
  readonly replyToId: string | null;
};

/** A message was changed. */
export type MessageChange = { readonly __typename: 'MessageEdited' | 'MessageDeleted'; readonly messageId: string };

/** A user-group was changed. */
export type UserGroupChange = { readonly __typename: 'UserGroupUpdated'; readonly conversationId: string };

/** A membership of a user-group was changed, and with it the user-group. */
export type MemberChange = {
  readonly __typename: 'UserGroupMemberJoined' | 'UserGroupMemberLeft' | 'UserGroupMemberRoleChanged';
  readonly conversationId: string;
  readonly memberId: string;
};

/** What a subscription of a conversation tells. */
export type ConversationEvent = MessageAddition | MessageChange | UserGroupChange | MemberChange;
