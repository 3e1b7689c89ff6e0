import type { Activity } from '@c18n/platform/live/Activity';

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

/** Who is in a conversation. */
export type ActivityEvent = Activity & { readonly __typename: 'ConversationActivity' };

/** What a subscription of a conversation tells of what happened. */
export type ConversationEvent = MessageAddition | MessageChange | UserGroupChange | MemberChange;
