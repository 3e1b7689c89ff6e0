import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { StoredConversation, StoredUserGroup, StoredDirectConversation, StoredParticipant, StoredMessage, StoredMessageVersion } from '../views.ts';
import type { Reference } from '../Reference.ts';
import type { MessageAddition, MessageChange, UserGroupChange, MemberChange, ActivityEvent } from '../events.ts';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A moment in time, in UTC: `2026-01-31T12:00:00.000Z` (RFC 3339). */
  DateTime: { input: number; output: number; }
  /** A signed position in the history of places. Opaque: give it to a subscription's `after` as you got it. */
  Position: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** Who is added. */
export type AddUserGroupMembersInput = {
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 40 members of the community. */
  readonly personIds: ReadonlyArray<Scalars['ID']['input']>;
  /** The user-group. */
  readonly userGroupId: Scalars['ID']['input'];
};

/** What came of `addUserGroupMembers`. */
export type AddUserGroupMembersPayload = {
  readonly __typename?: 'AddUserGroupMembersPayload';
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<AddUserGroupMembersRefusal>;
  /** The user-group as it is now; null unless it was done. */
  readonly userGroup: Maybe<UserGroup>;
};

/** Why `addUserGroupMembers` was refused. */
export type AddUserGroupMembersRefusal = {
  readonly __typename?: 'AddUserGroupMembersRefusal';
  /** The reason, for programs. */
  readonly code: AddUserGroupMembersRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `addUserGroupMembers` is refused. */
export type AddUserGroupMembersRefusalCode =
  /** The community is retired. */
  | 'COMMUNITY_RETIRED'
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** Your role does not allow this. */
  | 'NOT_ALLOWED'
  /** Only members of the community can be in its user-groups. */
  | 'NOT_A_COMMUNITY_MEMBER'
  /** One of these persons is deactivated. */
  | 'PERSON_DEACTIVATED';

export type Community = {
  readonly __typename?: 'Community';
  /** The community's id. */
  readonly id: Scalars['ID']['output'];
  /** Its user-groups. */
  readonly userGroups: UserGroupConnection;
};


export type CommunityUserGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: UserGroupOrder;
};

/** Where messages are written: a user-group or a direct conversation. */
export type Conversation = {
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The conversation's id. */
  readonly id: Scalars['ID']['output'];
  /** When the latest message was sent; null before the first. */
  readonly lastMessageAt: Maybe<Scalars['DateTime']['output']>;
  /** The number of the last message. Messages are numbered 1, 2, 3 …, so this is also how many there are; 0 before the first. */
  readonly lastMessageNumber: Scalars['Int']['output'];
  /** Its messages by number, from the first. Null, with an error, where the viewer takes no part in it. */
  readonly messages: Maybe<MessageConnection>;
  /** The messages around one: it and those next to it, by number. Go on with the numbers before and after. Null, with an error, where the viewer takes no part in the conversation. */
  readonly messagesAround: Maybe<ReadonlyArray<Message>>;
  /** Grows with every change of this object, also with every message. */
  readonly revision: Scalars['Int']['output'];
};


/** Where messages are written: a user-group or a direct conversation. */
export type ConversationMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Where messages are written: a user-group or a direct conversation. */
export type ConversationMessagesAroundArgs = {
  first?: Scalars['Int']['input'];
  messageId?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<Scalars['Int']['input']>;
};

/** Who is in a conversation right now: the same for all who look, so with the viewer. */
export type ConversationActivity = {
  readonly __typename?: 'ConversationActivity';
  /** Who looks at it and wants the others to know: 100 at most. */
  readonly present: ReadonlyArray<Maybe<Person>>;
  /** How many look at it and want the others to know. Where there are hundreds, somebody with several devices may count for more than one. */
  readonly presentCount: Scalars['Int']['output'];
  /** Who is writing a message, who began first come first: 100 at most. */
  readonly typing: ReadonlyArray<Maybe<Person>>;
};


/** Who is in a conversation right now: the same for all who look, so with the viewer. */
export type ConversationActivityPresentArgs = {
  first?: Scalars['Int']['input'];
};


/** Who is in a conversation right now: the same for all who look, so with the viewer. */
export type ConversationActivityTypingArgs = {
  first?: Scalars['Int']['input'];
};

/** What happens in a conversation. */
export type ConversationEvent = MessageDeleted | MessageEdited | MessageSent | UserGroupMemberJoined | UserGroupMemberLeft | UserGroupMemberRoleChanged | UserGroupUpdated;

/** The user-group that is made. */
export type CreateUserGroupInput = {
  /** The community that it belongs to. */
  readonly communityId: Scalars['ID']['input'];
  /** What it is about: at most 1,000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Its name: one line of 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
};

/** What came of `createUserGroup`. */
export type CreateUserGroupPayload = {
  readonly __typename?: 'CreateUserGroupPayload';
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<CreateUserGroupRefusal>;
  /** The user-group; null unless it was done. */
  readonly userGroup: Maybe<UserGroup>;
};

/** Why `createUserGroup` was refused. */
export type CreateUserGroupRefusal = {
  readonly __typename?: 'CreateUserGroupRefusal';
  /** The reason, for programs. */
  readonly code: CreateUserGroupRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `createUserGroup` is refused. */
export type CreateUserGroupRefusalCode =
  /** The community is retired. */
  | 'COMMUNITY_RETIRED'
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** Only members of the community can be in its user-groups. */
  | 'NOT_A_COMMUNITY_MEMBER';

/** The message that is taken back. */
export type DeleteMessageInput = {
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The message. */
  readonly messageId: Scalars['ID']['input'];
};

/** What came of `deleteMessage`. */
export type DeleteMessagePayload = {
  readonly __typename?: 'DeleteMessagePayload';
  /** The message as it is now; null unless it was done. */
  readonly message: Maybe<Message>;
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<DeleteMessageRefusal>;
};

/** Why `deleteMessage` was refused. */
export type DeleteMessageRefusal = {
  readonly __typename?: 'DeleteMessageRefusal';
  /** The reason, for programs. */
  readonly code: DeleteMessageRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `deleteMessage` is refused. */
export type DeleteMessageRefusalCode =
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** Your role does not allow this. */
  | 'NOT_ALLOWED';

/** A conversation of two persons. Nobody else sees that there is one. */
export type DirectConversation = Conversation & Node & {
  readonly __typename?: 'DirectConversation';
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The conversation's id: there is one for each two persons. */
  readonly id: Scalars['ID']['output'];
  /** When the latest message was sent; null before the first. */
  readonly lastMessageAt: Maybe<Scalars['DateTime']['output']>;
  /** The number of the last message. Messages are numbered 1, 2, 3 …, so this is also how many there are; 0 before the first. */
  readonly lastMessageNumber: Scalars['Int']['output'];
  /** Its messages by number, from the first. Null, with an error, where the viewer takes no part in it. */
  readonly messages: Maybe<MessageConnection>;
  /** The messages around one: it and those next to it, by number. Go on with the numbers before and after. Null, with an error, where the viewer takes no part in the conversation. */
  readonly messagesAround: Maybe<ReadonlyArray<Message>>;
  /** The two persons. */
  readonly persons: ReadonlyArray<Maybe<Person>>;
  /** Grows with every change of this object, also with every message. */
  readonly revision: Scalars['Int']['output'];
};


/** A conversation of two persons. Nobody else sees that there is one. */
export type DirectConversationMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A conversation of two persons. Nobody else sees that there is one. */
export type DirectConversationMessagesAroundArgs = {
  first?: Scalars['Int']['input'];
  messageId?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<Scalars['Int']['input']>;
};

/** What changes. */
export type EditMessageInput = {
  /** The version that was edited: refused where it was changed since. Not checked unless given. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The message. */
  readonly messageId: Scalars['ID']['input'];
  /** What it says now: 1 to 8,000 characters. */
  readonly text: Scalars['String']['input'];
};

/** What came of `editMessage`. */
export type EditMessagePayload = {
  readonly __typename?: 'EditMessagePayload';
  /** The message as it is now; null unless it was done. */
  readonly message: Maybe<Message>;
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<EditMessageRefusal>;
};

/** Why `editMessage` was refused. */
export type EditMessageRefusal = {
  readonly __typename?: 'EditMessageRefusal';
  /** The reason, for programs. */
  readonly code: EditMessageRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `editMessage` is refused. */
export type EditMessageRefusalCode =
  /** The community is retired. */
  | 'COMMUNITY_RETIRED'
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** The message was deleted. */
  | 'DELETED'
  /** Your role does not allow this. */
  | 'NOT_ALLOWED'
  /** It was changed since. */
  | 'VERSION_OUTDATED';

/** Why one of the messages of `importMessages` could not be decided. */
export type ImportMessageError = {
  readonly __typename?: 'ImportMessageError';
  /** The code, as in the `extensions` of an error: like BAD_USER_INPUT, NOT_FOUND or IDEMPOTENCY_KEY_REUSED. */
  readonly code: Scalars['String']['output'];
  /** The input fields of the message that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** One of the messages that are brought in. */
export type ImportMessageInput = {
  /** Who wrote it: a member of the conversation. */
  readonly authorId: Scalars['ID']['input'];
  /** The message's own key, unlike that of any other in the conversation, like its id where it comes from: 1 to 200 characters. The same key is imported once; one that was refused or could not be decided is decided anew whenever it comes again. */
  readonly key: Scalars['String']['input'];
  /** When it was sent. */
  readonly occurredAt: Scalars['DateTime']['input'];
  /** The message that it answers, by id; or else give `replyToKey`. */
  readonly replyToId?: InputMaybe<Scalars['ID']['input']>;
  /** The message that it answers, by the key under which the viewer has imported it; or else give `replyToId`. */
  readonly replyToKey?: InputMaybe<Scalars['String']['input']>;
  /** What it says: 1 to 8,000 characters. */
  readonly text: Scalars['String']['input'];
};

/** What came of one of the messages of `importMessages`: an outcome, or an error where it could not be decided at all. */
export type ImportMessageResult = {
  readonly __typename?: 'ImportMessageResult';
  /** Why it could not be decided; null where it was. */
  readonly error: Maybe<ImportMessageError>;
  /** The message's own key. */
  readonly key: Scalars['String']['output'];
  /** The message; null unless it was done. */
  readonly message: Maybe<Message>;
  /** The message's id; null unless it was done. */
  readonly messageId: Maybe<Scalars['ID']['output']>;
  /** Whether it was done; null where there is an error. */
  readonly outcome: Maybe<Outcome>;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<SendMessageRefusal>;
};

/** The messages that are brought in. */
export type ImportMessagesInput = {
  /** The conversation. */
  readonly conversationId: Scalars['ID']['input'];
  /** Accepted as with every mutation; the messages' own keys make repeating safe already, also in other batches. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** At most 500 messages, in the order in which they were sent. */
  readonly messages: ReadonlyArray<ImportMessageInput>;
};

/** What came of `importMessages`. */
export type ImportMessagesPayload = {
  readonly __typename?: 'ImportMessagesPayload';
  /** What came of each, in the order of the input. */
  readonly results: ReadonlyArray<ImportMessageResult>;
};

/** The user-group to join. */
export type JoinUserGroupInput = {
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The user-group. */
  readonly userGroupId: Scalars['ID']['input'];
};

/** What came of `joinUserGroup`. */
export type JoinUserGroupPayload = {
  readonly __typename?: 'JoinUserGroupPayload';
  /** The membership; null unless it was done. */
  readonly member: Maybe<UserGroupMember>;
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<JoinUserGroupRefusal>;
};

/** Why `joinUserGroup` was refused. */
export type JoinUserGroupRefusal = {
  readonly __typename?: 'JoinUserGroupRefusal';
  /** The reason, for programs. */
  readonly code: JoinUserGroupRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `joinUserGroup` is refused. */
export type JoinUserGroupRefusalCode =
  /** The community is retired. */
  | 'COMMUNITY_RETIRED'
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** Only members of the community can be in its user-groups. */
  | 'NOT_A_COMMUNITY_MEMBER';

/** The user-group to leave. */
export type LeaveUserGroupInput = {
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The user-group. */
  readonly userGroupId: Scalars['ID']['input'];
};

/** What came of `leaveUserGroup`. */
export type LeaveUserGroupPayload = {
  readonly __typename?: 'LeaveUserGroupPayload';
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<LeaveUserGroupRefusal>;
  /** The user-group as it is now; null unless it was done. */
  readonly userGroup: Maybe<UserGroup>;
};

/** Why `leaveUserGroup` was refused. */
export type LeaveUserGroupRefusal = {
  readonly __typename?: 'LeaveUserGroupRefusal';
  /** The reason, for programs. */
  readonly code: LeaveUserGroupRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `leaveUserGroup` is refused. */
export type LeaveUserGroupRefusalCode =
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** The other members need an admin: make somebody else one first. */
  | 'LAST_ADMIN';

/** How far the viewer has read. */
export type MarkReadInput = {
  /** The conversation. */
  readonly conversationId: Scalars['ID']['input'];
  /** The number of the last message that they have read: at least 1, at most that of the last message. */
  readonly number: Scalars['Int']['input'];
};

/** What came of `markRead`. */
export type MarkReadPayload = {
  readonly __typename?: 'MarkReadPayload';
  /** How far the viewer has read, and how much they have not. */
  readonly readState: ReadState;
};

/** A message in a conversation. */
export type Message = Node & {
  readonly __typename?: 'Message';
  /** Who wrote it. An erased person is still there, without words. Null only where it could not be read just now: then `errors` says why. */
  readonly author: Maybe<Person>;
  /** The conversation that it was written in. Null only where it could not be read just now: then `errors` says why. */
  readonly conversation: Maybe<Conversation>;
  /** When it was deleted; null while it stands. */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was last edited; null where it was not. */
  readonly editedAt: Maybe<Scalars['DateTime']['output']>;
  /** What it said before it was edited, the first version first. */
  readonly formerVersions: MessageVersionConnection;
  /** The message's id. */
  readonly id: Scalars['ID']['output'];
  /** Its place in the conversation: 1, 2, 3 … */
  readonly number: Scalars['Int']['output'];
  /** The messages that answer it, by number. */
  readonly replies: MessageConnection;
  /** How many messages answer it, deleted ones too. */
  readonly replyCount: Scalars['Int']['output'];
  /** The message that it answers, also once that was deleted; null where it answers none, and where the viewer takes no part in the conversation any more. */
  readonly replyTo: Maybe<Message>;
  /** Grows with every change of this object. */
  readonly revision: Scalars['Int']['output'];
  /** When it was sent. */
  readonly sentAt: Scalars['DateTime']['output'];
  /** What it says; null where it was deleted, or its author was erased. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** Counts what was written: give it to `editMessage` as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
};


/** A message in a conversation. */
export type MessageFormerVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A message in a conversation. */
export type MessageRepliesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of messages. */
export type MessageConnection = {
  readonly __typename?: 'MessageConnection';
  /** The messages of the page. */
  readonly edges: ReadonlyArray<MessageEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A message was taken back. */
export type MessageDeleted = {
  readonly __typename?: 'MessageDeleted';
  /** The message, without words. */
  readonly message: Message;
  /** Continue after this position. */
  readonly position: Scalars['Position']['output'];
};

/** A message in a list. */
export type MessageEdge = {
  readonly __typename?: 'MessageEdge';
  /** Continues from here. */
  readonly cursor: Scalars['String']['output'];
  /** The message. */
  readonly node: Message;
};

/** The author wrote a message anew. */
export type MessageEdited = {
  readonly __typename?: 'MessageEdited';
  /** The message. */
  readonly message: Message;
  /** Continue after this position. */
  readonly position: Scalars['Position']['output'];
};

/** A message was written. */
export type MessageSent = {
  readonly __typename?: 'MessageSent';
  /** The conversation, with its new last number. */
  readonly conversation: Conversation;
  /** The message. */
  readonly message: Message;
  /** Continue after this position. */
  readonly position: Scalars['Position']['output'];
  /** The message that it answers, with its new number of replies; null where it answers none. */
  readonly repliedTo: Maybe<Message>;
};

/** What a message said before it was edited. */
export type MessageVersion = {
  readonly __typename?: 'MessageVersion';
  /** The version's id. */
  readonly id: Scalars['ID']['output'];
  /** What it said; null where the message was deleted, or its author was erased. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** Which one: 1 is what was sent. */
  readonly version: Scalars['Int']['output'];
  /** When it was written. */
  readonly writtenAt: Scalars['DateTime']['output'];
};

/** A page of former versions. */
export type MessageVersionConnection = {
  readonly __typename?: 'MessageVersionConnection';
  /** The former versions of the page. */
  readonly edges: ReadonlyArray<MessageVersionEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A former version in a list. */
export type MessageVersionEdge = {
  readonly __typename?: 'MessageVersionEdge';
  /** Continues from here. */
  readonly cursor: Scalars['String']['output'];
  /** The former version. */
  readonly node: MessageVersion;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Makes up to 40 members of the community members of one of its user-groups, all or none. Who is one already stays as they are; where there is no admin, the first who is added becomes it. For the user-group's admins, and for importers. */
  readonly addUserGroupMembers: AddUserGroupMembersPayload;
  /** Makes a user-group in a community that the viewer is a member of. The viewer becomes its first member and admin. */
  readonly createUserGroup: CreateUserGroupPayload;
  /** Takes a message back: its words go, its number and its replies stay. Deleting again changes nothing. For its author and the user-group's admins. */
  readonly deleteMessage: DeleteMessagePayload;
  /** Writes one of the viewer's messages anew. What it said before stays readable. */
  readonly editMessage: EditMessagePayload;
  /** Brings up to 500 messages of the past into a conversation, each by itself and in the given order: one that is refused keeps no other back. Importing the same messages again changes nothing. For importers. */
  readonly importMessages: ImportMessagesPayload;
  /** Makes the viewer a member of a user-group of one of their communities. Joining again changes nothing. Who joins one without an admin becomes its admin. */
  readonly joinUserGroup: JoinUserGroupPayload;
  /** Ends the viewer's membership of a user-group. Leaving again changes nothing. The last admin leaves where nobody else is a member, or once the community is retired; before that, somebody else must be made one. */
  readonly leaveUserGroup: LeaveUserGroupPayload;
  /** Notes how far the viewer has read a conversation. It only ever moves on: a lower number changes nothing. */
  readonly markRead: MarkReadPayload;
  /** Opens the conversation of the viewer and another person. There is one for each two persons: opening it again answers with it. */
  readonly openDirectConversation: OpenDirectConversationPayload;
  /** Writes a message into a conversation that the viewer takes part in. */
  readonly sendMessage: SendMessagePayload;
  /** Tells whoever looks at a conversation that the viewer is writing a message there. It ends by itself after 6 seconds, so say it again each 3; and with the message. Kept nowhere. For those who may write there. */
  readonly setTyping: SetTypingPayload;
  /** Gives a member another role, also in a retired community, where messages are still taken back. For the user-group's admins, and for administrators. */
  readonly setUserGroupRole: SetUserGroupRolePayload;
  /** Describes a user-group anew. A field that is left out stays as it is. For its admins. */
  readonly updateUserGroup: UpdateUserGroupPayload;
};


export type MutationAddUserGroupMembersArgs = {
  input: AddUserGroupMembersInput;
};


export type MutationCreateUserGroupArgs = {
  input: CreateUserGroupInput;
};


export type MutationDeleteMessageArgs = {
  input: DeleteMessageInput;
};


export type MutationEditMessageArgs = {
  input: EditMessageInput;
};


export type MutationImportMessagesArgs = {
  input: ImportMessagesInput;
};


export type MutationJoinUserGroupArgs = {
  input: JoinUserGroupInput;
};


export type MutationLeaveUserGroupArgs = {
  input: LeaveUserGroupInput;
};


export type MutationMarkReadArgs = {
  input: MarkReadInput;
};


export type MutationOpenDirectConversationArgs = {
  input: OpenDirectConversationInput;
};


export type MutationSendMessageArgs = {
  input: SendMessageInput;
};


export type MutationSetTypingArgs = {
  input: SetTypingInput;
};


export type MutationSetUserGroupRoleArgs = {
  input: SetUserGroupRoleInput;
};


export type MutationUpdateUserGroupArgs = {
  input: UpdateUserGroupInput;
};

/** Something with an id of its own. */
export type Node = {
  /** Unique among all things: a TypeID. */
  readonly id: Scalars['ID']['output'];
};

/** Who the conversation is with. */
export type OpenDirectConversationInput = {
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The other person. */
  readonly personId: Scalars['ID']['input'];
};

/** What came of `openDirectConversation`. */
export type OpenDirectConversationPayload = {
  readonly __typename?: 'OpenDirectConversationPayload';
  /** The conversation; null unless it was done. */
  readonly conversation: Maybe<DirectConversation>;
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<OpenDirectConversationRefusal>;
};

/** Why `openDirectConversation` was refused. */
export type OpenDirectConversationRefusal = {
  readonly __typename?: 'OpenDirectConversationRefusal';
  /** The reason, for programs. */
  readonly code: OpenDirectConversationRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `openDirectConversation` is refused. */
export type OpenDirectConversationRefusalCode =
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** A direct conversation is with somebody else. */
  | 'ONESELF'
  /** This person is deactivated. */
  | 'PERSON_DEACTIVATED';

/** What became of a mutation. */
export type Outcome = {
  readonly __typename?: 'Outcome';
  /** Ask with it later: `outcome(id)`. */
  readonly id: Scalars['ID']['output'];
  /** The position right after it: a subscription that starts here tells everything that came later. Null while pending. */
  readonly position: Maybe<Scalars['Position']['output']>;
  /** Whether it was done. */
  readonly state: OutcomeState;
};

/** Whether a mutation was done. */
export type OutcomeState =
  /** Decided, recorded for ever, and visible to every query everywhere. */
  | 'DONE'
  /** Taken on, but not decided yet; `outcome(id)` tells later. */
  | 'PENDING'
  /** Decided against; `refusal` says why. Nothing was changed. */
  | 'REFUSED';

/** Where a page of a list stands (https://relay.dev/graphql/connections.htm). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the last edge; null where the page is empty. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** Whether there is more after the last edge. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether there is more before the first edge. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first edge; null where the page is empty. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

export type Person = {
  readonly __typename?: 'Person';
  /** The person's id. */
  readonly id: Scalars['ID']['output'];
};

export type Query = {
  readonly __typename?: 'Query';
  /** A conversation by id; null where there is none, or it is a direct one of others. */
  readonly conversation: Maybe<Conversation>;
  /** The conversations that the viewer takes part in, the last joined first. */
  readonly conversations: ViewerConversationConnection;
  /** A message by id; null where there is none, or the viewer takes no part in its conversation. */
  readonly message: Maybe<Message>;
  /** How far the viewer has read a conversation, and how much they have not read. For those who take part in it. */
  readonly readState: ReadState;
  /** A user-group by id; null where there is none. */
  readonly userGroup: Maybe<UserGroup>;
};


export type QueryConversationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryConversationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMessageArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReadStateArgs = {
  conversationId: Scalars['ID']['input'];
};


export type QueryUserGroupArgs = {
  id: Scalars['ID']['input'];
};

/** How far the viewer has read a conversation. */
export type ReadState = {
  readonly __typename?: 'ReadState';
  /** The number of the last message that they have read; 0 where they have read none. */
  readonly readThrough: Scalars['Int']['output'];
  /** How many messages of others came after it. */
  readonly unreadCount: Scalars['Int']['output'];
};

/** The message that is written. */
export type SendMessageInput = {
  /** Who wrote it; the viewer unless given. For importers. */
  readonly authorId?: InputMaybe<Scalars['ID']['input']>;
  /** The conversation. */
  readonly conversationId: Scalars['ID']['input'];
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** When it was sent; now unless given. For importers. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The message of the same conversation that it answers. */
  readonly replyToId?: InputMaybe<Scalars['ID']['input']>;
  /** What it says: 1 to 8,000 characters. */
  readonly text: Scalars['String']['input'];
};

/** What came of `sendMessage`. */
export type SendMessagePayload = {
  readonly __typename?: 'SendMessagePayload';
  /** The message; null unless it was done. */
  readonly message: Maybe<Message>;
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<SendMessageRefusal>;
};

/** Why `sendMessage` was refused. */
export type SendMessageRefusal = {
  readonly __typename?: 'SendMessageRefusal';
  /** The reason, for programs. */
  readonly code: SendMessageRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `sendMessage` is refused. */
export type SendMessageRefusalCode =
  /** The community is retired. */
  | 'COMMUNITY_RETIRED'
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** Your role does not allow this. */
  | 'NOT_ALLOWED'
  /** Only members of the user-group take part in it. */
  | 'NOT_A_MEMBER'
  /** Nothing can have been sent in the future. */
  | 'TIME_AHEAD';

/** Who writes where. */
export type SetTypingInput = {
  /** The conversation. */
  readonly conversationId: Scalars['ID']['input'];
  /** Whether the viewer is writing; false ends it at once. */
  readonly isTyping?: Scalars['Boolean']['input'];
};

/** What came of `setTyping`. */
export type SetTypingPayload = {
  readonly __typename?: 'SetTypingPayload';
  /** Until when it is told unless it is said again; null where it has ended. */
  readonly expiresAt: Maybe<Scalars['DateTime']['output']>;
};

/** Who gets which role. */
export type SetUserGroupRoleInput = {
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The member. */
  readonly personId: Scalars['ID']['input'];
  /** The role. */
  readonly role: UserGroupRole;
  /** The user-group. */
  readonly userGroupId: Scalars['ID']['input'];
};

/** What came of `setUserGroupRole`. */
export type SetUserGroupRolePayload = {
  readonly __typename?: 'SetUserGroupRolePayload';
  /** The membership as it is now; null unless it was done. */
  readonly member: Maybe<UserGroupMember>;
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<SetUserGroupRoleRefusal>;
};

/** Why `setUserGroupRole` was refused. */
export type SetUserGroupRoleRefusal = {
  readonly __typename?: 'SetUserGroupRoleRefusal';
  /** The reason, for programs. */
  readonly code: SetUserGroupRoleRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `setUserGroupRole` is refused. */
export type SetUserGroupRoleRefusalCode =
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** The other members need an admin: make somebody else one first. */
  | 'LAST_ADMIN'
  /** Your role does not allow this. */
  | 'NOT_ALLOWED'
  /** Only members of the user-group take part in it. */
  | 'NOT_A_MEMBER'
  /** This person is deactivated. */
  | 'PERSON_DEACTIVATED';

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Tells who is in a conversation right now, the whole at first and whenever it changes. For those who take part in it: the stream ends when they do not any more. What changes at almost the same time is told together, and only the latest counts: there is no position to begin after. */
  readonly conversationActivity: ConversationActivity;
  /** Tells what happens in a conversation, from any position on. For those who take part in it: the stream ends when they do not any more. */
  readonly conversationEvents: ConversationEvent;
};


export type SubscriptionConversationActivityArgs = {
  id: Scalars['ID']['input'];
  isPresent?: Scalars['Boolean']['input'];
};


export type SubscriptionConversationEventsArgs = {
  after?: InputMaybe<Scalars['Position']['input']>;
  id: Scalars['ID']['input'];
};

/** What changes. Left out: stays as it is. */
export type UpdateUserGroupInput = {
  /** What it is about: at most 1,000 characters; null clears it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The version that was edited: refused where it was changed since. Not checked unless given. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Its name: one line of 1 to 100 characters. Null changes nothing. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The user-group. */
  readonly userGroupId: Scalars['ID']['input'];
};

/** What came of `updateUserGroup`. */
export type UpdateUserGroupPayload = {
  readonly __typename?: 'UpdateUserGroupPayload';
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<UpdateUserGroupRefusal>;
  /** The user-group as it is now; null unless it was done. */
  readonly userGroup: Maybe<UserGroup>;
};

/** Why `updateUserGroup` was refused. */
export type UpdateUserGroupRefusal = {
  readonly __typename?: 'UpdateUserGroupRefusal';
  /** The reason, for programs. */
  readonly code: UpdateUserGroupRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `updateUserGroup` is refused. */
export type UpdateUserGroupRefusalCode =
  /** The community is retired. */
  | 'COMMUNITY_RETIRED'
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** Your role does not allow this. */
  | 'NOT_ALLOWED'
  /** It was changed since. */
  | 'VERSION_OUTDATED';

/** A chat room in a community. Everybody sees that there is one; who takes part in it reads its messages and sees its members. */
export type UserGroup = Conversation & Node & {
  readonly __typename?: 'UserGroup';
  /** The community that it belongs to. Null only where it could not be read just now: then `errors` says why. */
  readonly community: Maybe<Community>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What it is about; null where it says nothing, or where the person who wrote it was erased. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** The user-group's id. */
  readonly id: Scalars['ID']['output'];
  /** When the latest message was sent; null before the first. */
  readonly lastMessageAt: Maybe<Scalars['DateTime']['output']>;
  /** The number of the last message. Messages are numbered 1, 2, 3 …, so this is also how many there are; 0 before the first. */
  readonly lastMessageNumber: Scalars['Int']['output'];
  /** How many members it has. */
  readonly memberCount: Scalars['Int']['output'];
  /** Its members, those who joined first come first. Null, with an error, where the viewer is none of them. */
  readonly members: Maybe<UserGroupMemberConnection>;
  /** Its messages by number, from the first. Null, with an error, where the viewer takes no part in it. */
  readonly messages: Maybe<MessageConnection>;
  /** The messages around one: it and those next to it, by number. Go on with the numbers before and after. Null, with an error, where the viewer takes no part in the conversation. */
  readonly messagesAround: Maybe<ReadonlyArray<Message>>;
  /** Its name; null where the person who gave it was erased. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Grows with every change of this object, also with every message. */
  readonly revision: Scalars['Int']['output'];
  /** Counts its descriptions: give it to `updateUserGroup` as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
};


/** A chat room in a community. Everybody sees that there is one; who takes part in it reads its messages and sees its members. */
export type UserGroupMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A chat room in a community. Everybody sees that there is one; who takes part in it reads its messages and sees its members. */
export type UserGroupMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A chat room in a community. Everybody sees that there is one; who takes part in it reads its messages and sees its members. */
export type UserGroupMessagesAroundArgs = {
  first?: Scalars['Int']['input'];
  messageId?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of user-groups. */
export type UserGroupConnection = {
  readonly __typename?: 'UserGroupConnection';
  /** The user-groups of the page. */
  readonly edges: ReadonlyArray<UserGroupEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A user-group in a list. */
export type UserGroupEdge = {
  readonly __typename?: 'UserGroupEdge';
  /** Continues from here. */
  readonly cursor: Scalars['String']['output'];
  /** The user-group. */
  readonly node: UserGroup;
};

/** What a person is in a user-group. */
export type UserGroupMember = Node & {
  readonly __typename?: 'UserGroupMember';
  /** The membership's id: the same when a person leaves and comes back. */
  readonly id: Scalars['ID']['output'];
  /** When the person joined, the last time. */
  readonly joinedAt: Scalars['DateTime']['output'];
  /** The person. An erased person is still there, without words. Null only where it could not be read just now: then `errors` says why. */
  readonly person: Maybe<Person>;
  /** Grows with every change of this object. */
  readonly revision: Scalars['Int']['output'];
  /** What the person may do there. */
  readonly role: UserGroupRole;
  /** Whether the person is a member now. */
  readonly state: UserGroupMemberState;
  /** The user-group. Null only where it could not be read just now: then `errors` says why. */
  readonly userGroup: Maybe<UserGroup>;
};

/** A page of memberships. */
export type UserGroupMemberConnection = {
  readonly __typename?: 'UserGroupMemberConnection';
  /** The memberships of the page. */
  readonly edges: ReadonlyArray<UserGroupMemberEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A membership in a list. */
export type UserGroupMemberEdge = {
  readonly __typename?: 'UserGroupMemberEdge';
  /** Continues from here. */
  readonly cursor: Scalars['String']['output'];
  /** The membership. */
  readonly node: UserGroupMember;
};

/** Somebody is a member from now on. */
export type UserGroupMemberJoined = {
  readonly __typename?: 'UserGroupMemberJoined';
  /** The membership. */
  readonly member: UserGroupMember;
  /** Continue after this position. */
  readonly position: Scalars['Position']['output'];
  /** The user-group. */
  readonly userGroup: UserGroup;
};

/** Somebody is not a member any more. */
export type UserGroupMemberLeft = {
  readonly __typename?: 'UserGroupMemberLeft';
  /** The membership. */
  readonly member: UserGroupMember;
  /** Continue after this position. */
  readonly position: Scalars['Position']['output'];
  /** The user-group. */
  readonly userGroup: UserGroup;
};

/** A member has another role. */
export type UserGroupMemberRoleChanged = {
  readonly __typename?: 'UserGroupMemberRoleChanged';
  /** The membership. */
  readonly member: UserGroupMember;
  /** Continue after this position. */
  readonly position: Scalars['Position']['output'];
  /** The user-group. */
  readonly userGroup: UserGroup;
};

/** Whether a person is a member of a user-group. */
export type UserGroupMemberState =
  /** They were. */
  | 'LEFT'
  /** They are. */
  | 'MEMBER';

/** The orders of a list of user-groups. */
export type UserGroupOrder =
  /** The one with the latest message first, those without any last. Where groups move meanwhile, read the list again. */
  | 'ACTIVE'
  /** The last made first. */
  | 'NEWEST';

/** What a member is in a user-group. */
export type UserGroupRole =
  /** Describes it, adds members, gives roles and deletes messages. */
  | 'ADMIN'
  /** Reads and writes. */
  | 'MEMBER';

/** The user-group was described anew. */
export type UserGroupUpdated = {
  readonly __typename?: 'UserGroupUpdated';
  /** Continue after this position. */
  readonly position: Scalars['Position']['output'];
  /** The user-group. */
  readonly userGroup: UserGroup;
};

/** A page of conversations of the viewer. */
export type ViewerConversationConnection = {
  readonly __typename?: 'ViewerConversationConnection';
  /** The conversations of the viewer of the page. */
  readonly edges: ReadonlyArray<ViewerConversationEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A conversation in a list. */
export type ViewerConversationEdge = {
  readonly __typename?: 'ViewerConversationEdge';
  /** Continues from here. */
  readonly cursor: Scalars['String']['output'];
  /** The conversation. */
  readonly node: Conversation;
  /** How far the viewer has read it. */
  readonly readState: ReadState;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Community: Community;
  DirectConversation: DirectConversation;
  Message: Message;
  UserGroup: UserGroup;
  UserGroupMember: UserGroupMember;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Community:
    ( { __typename: 'Community' }
    & GraphQLRecursivePick<FederationTypes['Community'], {"id":true}> );
  DirectConversation:
    ( { __typename: 'DirectConversation' }
    & GraphQLRecursivePick<FederationTypes['DirectConversation'], {"id":true}> );
  Message:
    ( { __typename: 'Message' }
    & GraphQLRecursivePick<FederationTypes['Message'], {"id":true}> );
  UserGroup:
    ( { __typename: 'UserGroup' }
    & GraphQLRecursivePick<FederationTypes['UserGroup'], {"id":true}> );
  UserGroupMember:
    ( { __typename: 'UserGroupMember' }
    & GraphQLRecursivePick<FederationTypes['UserGroupMember'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ConversationEvent:
    | ( MessageChange )
    | ( MessageChange )
    | ( MessageAddition )
    | ( MemberChange )
    | ( MemberChange )
    | ( MemberChange )
    | ( UserGroupChange )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Conversation:
    | ( StoredDirectConversation )
    | ( StoredUserGroup )
  ;
  Node:
    | ( StoredDirectConversation )
    | ( StoredMessage )
    | ( StoredUserGroup )
    | ( StoredParticipant )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddUserGroupMembersInput: AddUserGroupMembersInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AddUserGroupMembersPayload: ResolverTypeWrapper<Omit<AddUserGroupMembersPayload, 'userGroup'> & { userGroup?: Maybe<ResolversTypes['UserGroup']> }>;
  AddUserGroupMembersRefusal: ResolverTypeWrapper<AddUserGroupMembersRefusal>;
  AddUserGroupMembersRefusalCode: AddUserGroupMembersRefusalCode;
  Community: ResolverTypeWrapper<Reference>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Conversation: ResolverTypeWrapper<StoredConversation>;
  ConversationActivity: ResolverTypeWrapper<ActivityEvent>;
  ConversationEvent: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConversationEvent']>;
  CreateUserGroupInput: CreateUserGroupInput;
  CreateUserGroupPayload: ResolverTypeWrapper<Omit<CreateUserGroupPayload, 'userGroup'> & { userGroup?: Maybe<ResolversTypes['UserGroup']> }>;
  CreateUserGroupRefusal: ResolverTypeWrapper<CreateUserGroupRefusal>;
  CreateUserGroupRefusalCode: CreateUserGroupRefusalCode;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteMessageInput: DeleteMessageInput;
  DeleteMessagePayload: ResolverTypeWrapper<Omit<DeleteMessagePayload, 'message'> & { message?: Maybe<ResolversTypes['Message']> }>;
  DeleteMessageRefusal: ResolverTypeWrapper<DeleteMessageRefusal>;
  DeleteMessageRefusalCode: DeleteMessageRefusalCode;
  DirectConversation: ResolverTypeWrapper<StoredDirectConversation>;
  EditMessageInput: EditMessageInput;
  EditMessagePayload: ResolverTypeWrapper<Omit<EditMessagePayload, 'message'> & { message?: Maybe<ResolversTypes['Message']> }>;
  EditMessageRefusal: ResolverTypeWrapper<EditMessageRefusal>;
  EditMessageRefusalCode: EditMessageRefusalCode;
  ImportMessageError: ResolverTypeWrapper<ImportMessageError>;
  ImportMessageInput: ImportMessageInput;
  ImportMessageResult: ResolverTypeWrapper<Omit<ImportMessageResult, 'message'> & { message?: Maybe<ResolversTypes['Message']> }>;
  ImportMessagesInput: ImportMessagesInput;
  ImportMessagesPayload: ResolverTypeWrapper<Omit<ImportMessagesPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['ImportMessageResult']> }>;
  JoinUserGroupInput: JoinUserGroupInput;
  JoinUserGroupPayload: ResolverTypeWrapper<Omit<JoinUserGroupPayload, 'member'> & { member?: Maybe<ResolversTypes['UserGroupMember']> }>;
  JoinUserGroupRefusal: ResolverTypeWrapper<JoinUserGroupRefusal>;
  JoinUserGroupRefusalCode: JoinUserGroupRefusalCode;
  LeaveUserGroupInput: LeaveUserGroupInput;
  LeaveUserGroupPayload: ResolverTypeWrapper<Omit<LeaveUserGroupPayload, 'userGroup'> & { userGroup?: Maybe<ResolversTypes['UserGroup']> }>;
  LeaveUserGroupRefusal: ResolverTypeWrapper<LeaveUserGroupRefusal>;
  LeaveUserGroupRefusalCode: LeaveUserGroupRefusalCode;
  MarkReadInput: MarkReadInput;
  MarkReadPayload: ResolverTypeWrapper<MarkReadPayload>;
  Message: ResolverTypeWrapper<StoredMessage>;
  MessageConnection: ResolverTypeWrapper<Omit<MessageConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['MessageEdge']> }>;
  MessageDeleted: ResolverTypeWrapper<MessageChange>;
  MessageEdge: ResolverTypeWrapper<Omit<MessageEdge, 'node'> & { node: ResolversTypes['Message'] }>;
  MessageEdited: ResolverTypeWrapper<MessageChange>;
  MessageSent: ResolverTypeWrapper<MessageAddition>;
  MessageVersion: ResolverTypeWrapper<StoredMessageVersion>;
  MessageVersionConnection: ResolverTypeWrapper<Omit<MessageVersionConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['MessageVersionEdge']> }>;
  MessageVersionEdge: ResolverTypeWrapper<Omit<MessageVersionEdge, 'node'> & { node: ResolversTypes['MessageVersion'] }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  OpenDirectConversationInput: OpenDirectConversationInput;
  OpenDirectConversationPayload: ResolverTypeWrapper<Omit<OpenDirectConversationPayload, 'conversation'> & { conversation?: Maybe<ResolversTypes['DirectConversation']> }>;
  OpenDirectConversationRefusal: ResolverTypeWrapper<OpenDirectConversationRefusal>;
  OpenDirectConversationRefusalCode: OpenDirectConversationRefusalCode;
  Outcome: ResolverTypeWrapper<Outcome>;
  OutcomeState: OutcomeState;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Person: ResolverTypeWrapper<Reference>;
  Position: ResolverTypeWrapper<Scalars['Position']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReadState: ResolverTypeWrapper<ReadState>;
  SendMessageInput: SendMessageInput;
  SendMessagePayload: ResolverTypeWrapper<Omit<SendMessagePayload, 'message'> & { message?: Maybe<ResolversTypes['Message']> }>;
  SendMessageRefusal: ResolverTypeWrapper<SendMessageRefusal>;
  SendMessageRefusalCode: SendMessageRefusalCode;
  SetTypingInput: SetTypingInput;
  SetTypingPayload: ResolverTypeWrapper<SetTypingPayload>;
  SetUserGroupRoleInput: SetUserGroupRoleInput;
  SetUserGroupRolePayload: ResolverTypeWrapper<Omit<SetUserGroupRolePayload, 'member'> & { member?: Maybe<ResolversTypes['UserGroupMember']> }>;
  SetUserGroupRoleRefusal: ResolverTypeWrapper<SetUserGroupRoleRefusal>;
  SetUserGroupRoleRefusalCode: SetUserGroupRoleRefusalCode;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  UpdateUserGroupInput: UpdateUserGroupInput;
  UpdateUserGroupPayload: ResolverTypeWrapper<Omit<UpdateUserGroupPayload, 'userGroup'> & { userGroup?: Maybe<ResolversTypes['UserGroup']> }>;
  UpdateUserGroupRefusal: ResolverTypeWrapper<UpdateUserGroupRefusal>;
  UpdateUserGroupRefusalCode: UpdateUserGroupRefusalCode;
  UserGroup: ResolverTypeWrapper<StoredUserGroup>;
  UserGroupConnection: ResolverTypeWrapper<Omit<UserGroupConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['UserGroupEdge']> }>;
  UserGroupEdge: ResolverTypeWrapper<Omit<UserGroupEdge, 'node'> & { node: ResolversTypes['UserGroup'] }>;
  UserGroupMember: ResolverTypeWrapper<StoredParticipant>;
  UserGroupMemberConnection: ResolverTypeWrapper<Omit<UserGroupMemberConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['UserGroupMemberEdge']> }>;
  UserGroupMemberEdge: ResolverTypeWrapper<Omit<UserGroupMemberEdge, 'node'> & { node: ResolversTypes['UserGroupMember'] }>;
  UserGroupMemberJoined: ResolverTypeWrapper<MemberChange>;
  UserGroupMemberLeft: ResolverTypeWrapper<MemberChange>;
  UserGroupMemberRoleChanged: ResolverTypeWrapper<MemberChange>;
  UserGroupMemberState: UserGroupMemberState;
  UserGroupOrder: UserGroupOrder;
  UserGroupRole: UserGroupRole;
  UserGroupUpdated: ResolverTypeWrapper<UserGroupChange>;
  ViewerConversationConnection: ResolverTypeWrapper<Omit<ViewerConversationConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ViewerConversationEdge']> }>;
  ViewerConversationEdge: ResolverTypeWrapper<Omit<ViewerConversationEdge, 'node'> & { node: ResolversTypes['Conversation'] }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddUserGroupMembersInput: AddUserGroupMembersInput;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  AddUserGroupMembersPayload: Omit<AddUserGroupMembersPayload, 'userGroup'> & { userGroup?: Maybe<ResolversParentTypes['UserGroup']> };
  AddUserGroupMembersRefusal: AddUserGroupMembersRefusal;
  Community: Reference;
  Int: Scalars['Int']['output'];
  Conversation: StoredConversation;
  ConversationActivity: ActivityEvent;
  ConversationEvent: ResolversUnionTypes<ResolversParentTypes>['ConversationEvent'];
  CreateUserGroupInput: CreateUserGroupInput;
  CreateUserGroupPayload: Omit<CreateUserGroupPayload, 'userGroup'> & { userGroup?: Maybe<ResolversParentTypes['UserGroup']> };
  CreateUserGroupRefusal: CreateUserGroupRefusal;
  DateTime: Scalars['DateTime']['output'];
  DeleteMessageInput: DeleteMessageInput;
  DeleteMessagePayload: Omit<DeleteMessagePayload, 'message'> & { message?: Maybe<ResolversParentTypes['Message']> };
  DeleteMessageRefusal: DeleteMessageRefusal;
  DirectConversation: StoredDirectConversation;
  EditMessageInput: EditMessageInput;
  EditMessagePayload: Omit<EditMessagePayload, 'message'> & { message?: Maybe<ResolversParentTypes['Message']> };
  EditMessageRefusal: EditMessageRefusal;
  ImportMessageError: ImportMessageError;
  ImportMessageInput: ImportMessageInput;
  ImportMessageResult: Omit<ImportMessageResult, 'message'> & { message?: Maybe<ResolversParentTypes['Message']> };
  ImportMessagesInput: ImportMessagesInput;
  ImportMessagesPayload: Omit<ImportMessagesPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['ImportMessageResult']> };
  JoinUserGroupInput: JoinUserGroupInput;
  JoinUserGroupPayload: Omit<JoinUserGroupPayload, 'member'> & { member?: Maybe<ResolversParentTypes['UserGroupMember']> };
  JoinUserGroupRefusal: JoinUserGroupRefusal;
  LeaveUserGroupInput: LeaveUserGroupInput;
  LeaveUserGroupPayload: Omit<LeaveUserGroupPayload, 'userGroup'> & { userGroup?: Maybe<ResolversParentTypes['UserGroup']> };
  LeaveUserGroupRefusal: LeaveUserGroupRefusal;
  MarkReadInput: MarkReadInput;
  MarkReadPayload: MarkReadPayload;
  Message: StoredMessage;
  MessageConnection: Omit<MessageConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['MessageEdge']> };
  MessageDeleted: MessageChange;
  MessageEdge: Omit<MessageEdge, 'node'> & { node: ResolversParentTypes['Message'] };
  MessageEdited: MessageChange;
  MessageSent: MessageAddition;
  MessageVersion: StoredMessageVersion;
  MessageVersionConnection: Omit<MessageVersionConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['MessageVersionEdge']> };
  MessageVersionEdge: Omit<MessageVersionEdge, 'node'> & { node: ResolversParentTypes['MessageVersion'] };
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  OpenDirectConversationInput: OpenDirectConversationInput;
  OpenDirectConversationPayload: Omit<OpenDirectConversationPayload, 'conversation'> & { conversation?: Maybe<ResolversParentTypes['DirectConversation']> };
  OpenDirectConversationRefusal: OpenDirectConversationRefusal;
  Outcome: Outcome;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Person: Reference;
  Position: Scalars['Position']['output'];
  Query: Record<PropertyKey, never>;
  ReadState: ReadState;
  SendMessageInput: SendMessageInput;
  SendMessagePayload: Omit<SendMessagePayload, 'message'> & { message?: Maybe<ResolversParentTypes['Message']> };
  SendMessageRefusal: SendMessageRefusal;
  SetTypingInput: SetTypingInput;
  SetTypingPayload: SetTypingPayload;
  SetUserGroupRoleInput: SetUserGroupRoleInput;
  SetUserGroupRolePayload: Omit<SetUserGroupRolePayload, 'member'> & { member?: Maybe<ResolversParentTypes['UserGroupMember']> };
  SetUserGroupRoleRefusal: SetUserGroupRoleRefusal;
  Subscription: Record<PropertyKey, never>;
  UpdateUserGroupInput: UpdateUserGroupInput;
  UpdateUserGroupPayload: Omit<UpdateUserGroupPayload, 'userGroup'> & { userGroup?: Maybe<ResolversParentTypes['UserGroup']> };
  UpdateUserGroupRefusal: UpdateUserGroupRefusal;
  UserGroup: StoredUserGroup;
  UserGroupConnection: Omit<UserGroupConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['UserGroupEdge']> };
  UserGroupEdge: Omit<UserGroupEdge, 'node'> & { node: ResolversParentTypes['UserGroup'] };
  UserGroupMember: StoredParticipant;
  UserGroupMemberConnection: Omit<UserGroupMemberConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['UserGroupMemberEdge']> };
  UserGroupMemberEdge: Omit<UserGroupMemberEdge, 'node'> & { node: ResolversParentTypes['UserGroupMember'] };
  UserGroupMemberJoined: MemberChange;
  UserGroupMemberLeft: MemberChange;
  UserGroupMemberRoleChanged: MemberChange;
  UserGroupUpdated: UserGroupChange;
  ViewerConversationConnection: Omit<ViewerConversationConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ViewerConversationEdge']> };
  ViewerConversationEdge: Omit<ViewerConversationEdge, 'node'> & { node: ResolversParentTypes['Conversation'] };
};

export type AddUserGroupMembersPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AddUserGroupMembersPayload'] = ResolversParentTypes['AddUserGroupMembersPayload']> = {
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['AddUserGroupMembersRefusal']>, ParentType, ContextType>;
  userGroup?: Resolver<Maybe<ResolversTypes['UserGroup']>, ParentType, ContextType>;
};

export type AddUserGroupMembersRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AddUserGroupMembersRefusal'] = ResolversParentTypes['AddUserGroupMembersRefusal']> = {
  code?: Resolver<ResolversTypes['AddUserGroupMembersRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CommunityResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Community'] = ResolversParentTypes['Community'], FederationReferenceType extends FederationReferenceTypes['Community'] = FederationReferenceTypes['Community']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Community']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  userGroups?: Resolver<ResolversTypes['UserGroupConnection'], ParentType, ContextType, RequireFields<CommunityUserGroupsArgs, 'order'>>;
};

export type ConversationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Conversation'] = ResolversParentTypes['Conversation']> = {
  __resolveType: TypeResolveFn<'DirectConversation' | 'UserGroup', ParentType, ContextType>;
};

export type ConversationActivityResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ConversationActivity'] = ResolversParentTypes['ConversationActivity']> = {
  present?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Person']>>, ParentType, ContextType, RequireFields<ConversationActivityPresentArgs, 'first'>>;
  presentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  typing?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Person']>>, ParentType, ContextType, RequireFields<ConversationActivityTypingArgs, 'first'>>;
};

export type ConversationEventResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ConversationEvent'] = ResolversParentTypes['ConversationEvent']> = {
  __resolveType: TypeResolveFn<'MessageDeleted' | 'MessageEdited' | 'MessageSent' | 'UserGroupMemberJoined' | 'UserGroupMemberLeft' | 'UserGroupMemberRoleChanged' | 'UserGroupUpdated', ParentType, ContextType>;
};

export type CreateUserGroupPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CreateUserGroupPayload'] = ResolversParentTypes['CreateUserGroupPayload']> = {
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['CreateUserGroupRefusal']>, ParentType, ContextType>;
  userGroup?: Resolver<Maybe<ResolversTypes['UserGroup']>, ParentType, ContextType>;
};

export type CreateUserGroupRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CreateUserGroupRefusal'] = ResolversParentTypes['CreateUserGroupRefusal']> = {
  code?: Resolver<ResolversTypes['CreateUserGroupRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteMessagePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeleteMessagePayload'] = ResolversParentTypes['DeleteMessagePayload']> = {
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['DeleteMessageRefusal']>, ParentType, ContextType>;
};

export type DeleteMessageRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeleteMessageRefusal'] = ResolversParentTypes['DeleteMessageRefusal']> = {
  code?: Resolver<ResolversTypes['DeleteMessageRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DirectConversationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DirectConversation'] = ResolversParentTypes['DirectConversation'], FederationReferenceType extends FederationReferenceTypes['DirectConversation'] = FederationReferenceTypes['DirectConversation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DirectConversation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastMessageAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastMessageNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  messages?: Resolver<Maybe<ResolversTypes['MessageConnection']>, ParentType, ContextType, Partial<DirectConversationMessagesArgs>>;
  messagesAround?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Message']>>, ParentType, ContextType, RequireFields<DirectConversationMessagesAroundArgs, 'first'>>;
  persons?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Person']>>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EditMessagePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EditMessagePayload'] = ResolversParentTypes['EditMessagePayload']> = {
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['EditMessageRefusal']>, ParentType, ContextType>;
};

export type EditMessageRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EditMessageRefusal'] = ResolversParentTypes['EditMessageRefusal']> = {
  code?: Resolver<ResolversTypes['EditMessageRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportMessageErrorResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ImportMessageError'] = ResolversParentTypes['ImportMessageError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportMessageResultResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ImportMessageResult'] = ResolversParentTypes['ImportMessageResult']> = {
  error?: Resolver<Maybe<ResolversTypes['ImportMessageError']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  messageId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['Outcome']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['SendMessageRefusal']>, ParentType, ContextType>;
};

export type ImportMessagesPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ImportMessagesPayload'] = ResolversParentTypes['ImportMessagesPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['ImportMessageResult']>, ParentType, ContextType>;
};

export type JoinUserGroupPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['JoinUserGroupPayload'] = ResolversParentTypes['JoinUserGroupPayload']> = {
  member?: Resolver<Maybe<ResolversTypes['UserGroupMember']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['JoinUserGroupRefusal']>, ParentType, ContextType>;
};

export type JoinUserGroupRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['JoinUserGroupRefusal'] = ResolversParentTypes['JoinUserGroupRefusal']> = {
  code?: Resolver<ResolversTypes['JoinUserGroupRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LeaveUserGroupPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LeaveUserGroupPayload'] = ResolversParentTypes['LeaveUserGroupPayload']> = {
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['LeaveUserGroupRefusal']>, ParentType, ContextType>;
  userGroup?: Resolver<Maybe<ResolversTypes['UserGroup']>, ParentType, ContextType>;
};

export type LeaveUserGroupRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LeaveUserGroupRefusal'] = ResolversParentTypes['LeaveUserGroupRefusal']> = {
  code?: Resolver<ResolversTypes['LeaveUserGroupRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MarkReadPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MarkReadPayload'] = ResolversParentTypes['MarkReadPayload']> = {
  readState?: Resolver<ResolversTypes['ReadState'], ParentType, ContextType>;
};

export type MessageResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message'], FederationReferenceType extends FederationReferenceTypes['Message'] = FederationReferenceTypes['Message']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Message']> | FederationReferenceType, FederationReferenceType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  editedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  formerVersions?: Resolver<ResolversTypes['MessageVersionConnection'], ParentType, ContextType, Partial<MessageFormerVersionsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  replies?: Resolver<ResolversTypes['MessageConnection'], ParentType, ContextType, Partial<MessageRepliesArgs>>;
  replyCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  replyTo?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MessageEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MessageDeletedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MessageDeleted'] = ResolversParentTypes['MessageDeleted']> = {
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MessageEdge'] = ResolversParentTypes['MessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type MessageEditedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MessageEdited'] = ResolversParentTypes['MessageEdited']> = {
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageSentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MessageSent'] = ResolversParentTypes['MessageSent']> = {
  conversation?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  repliedTo?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageVersionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MessageVersion'] = ResolversParentTypes['MessageVersion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  writtenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MessageVersionConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MessageVersionConnection'] = ResolversParentTypes['MessageVersionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MessageVersionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MessageVersionEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MessageVersionEdge'] = ResolversParentTypes['MessageVersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MessageVersion'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addUserGroupMembers?: Resolver<ResolversTypes['AddUserGroupMembersPayload'], ParentType, ContextType, RequireFields<MutationAddUserGroupMembersArgs, 'input'>>;
  createUserGroup?: Resolver<ResolversTypes['CreateUserGroupPayload'], ParentType, ContextType, RequireFields<MutationCreateUserGroupArgs, 'input'>>;
  deleteMessage?: Resolver<ResolversTypes['DeleteMessagePayload'], ParentType, ContextType, RequireFields<MutationDeleteMessageArgs, 'input'>>;
  editMessage?: Resolver<ResolversTypes['EditMessagePayload'], ParentType, ContextType, RequireFields<MutationEditMessageArgs, 'input'>>;
  importMessages?: Resolver<ResolversTypes['ImportMessagesPayload'], ParentType, ContextType, RequireFields<MutationImportMessagesArgs, 'input'>>;
  joinUserGroup?: Resolver<ResolversTypes['JoinUserGroupPayload'], ParentType, ContextType, RequireFields<MutationJoinUserGroupArgs, 'input'>>;
  leaveUserGroup?: Resolver<ResolversTypes['LeaveUserGroupPayload'], ParentType, ContextType, RequireFields<MutationLeaveUserGroupArgs, 'input'>>;
  markRead?: Resolver<ResolversTypes['MarkReadPayload'], ParentType, ContextType, RequireFields<MutationMarkReadArgs, 'input'>>;
  openDirectConversation?: Resolver<ResolversTypes['OpenDirectConversationPayload'], ParentType, ContextType, RequireFields<MutationOpenDirectConversationArgs, 'input'>>;
  sendMessage?: Resolver<ResolversTypes['SendMessagePayload'], ParentType, ContextType, RequireFields<MutationSendMessageArgs, 'input'>>;
  setTyping?: Resolver<ResolversTypes['SetTypingPayload'], ParentType, ContextType, RequireFields<MutationSetTypingArgs, 'input'>>;
  setUserGroupRole?: Resolver<ResolversTypes['SetUserGroupRolePayload'], ParentType, ContextType, RequireFields<MutationSetUserGroupRoleArgs, 'input'>>;
  updateUserGroup?: Resolver<ResolversTypes['UpdateUserGroupPayload'], ParentType, ContextType, RequireFields<MutationUpdateUserGroupArgs, 'input'>>;
};

export type NodeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'DirectConversation' | 'Message' | 'UserGroup' | 'UserGroupMember', ParentType, ContextType>;
};

export type OpenDirectConversationPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OpenDirectConversationPayload'] = ResolversParentTypes['OpenDirectConversationPayload']> = {
  conversation?: Resolver<Maybe<ResolversTypes['DirectConversation']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['OpenDirectConversationRefusal']>, ParentType, ContextType>;
};

export type OpenDirectConversationRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OpenDirectConversationRefusal'] = ResolversParentTypes['OpenDirectConversationRefusal']> = {
  code?: Resolver<ResolversTypes['OpenDirectConversationRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OutcomeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Outcome'] = ResolversParentTypes['Outcome']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Position']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['OutcomeState'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface PositionScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Position'], any> {
  name: 'Position';
}

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType, RequireFields<QueryConversationArgs, 'id'>>;
  conversations?: Resolver<ResolversTypes['ViewerConversationConnection'], ParentType, ContextType, Partial<QueryConversationsArgs>>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType, RequireFields<QueryMessageArgs, 'id'>>;
  readState?: Resolver<ResolversTypes['ReadState'], ParentType, ContextType, RequireFields<QueryReadStateArgs, 'conversationId'>>;
  userGroup?: Resolver<Maybe<ResolversTypes['UserGroup']>, ParentType, ContextType, RequireFields<QueryUserGroupArgs, 'id'>>;
};

export type ReadStateResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ReadState'] = ResolversParentTypes['ReadState']> = {
  readThrough?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SendMessagePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SendMessagePayload'] = ResolversParentTypes['SendMessagePayload']> = {
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['SendMessageRefusal']>, ParentType, ContextType>;
};

export type SendMessageRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SendMessageRefusal'] = ResolversParentTypes['SendMessageRefusal']> = {
  code?: Resolver<ResolversTypes['SendMessageRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SetTypingPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SetTypingPayload'] = ResolversParentTypes['SetTypingPayload']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SetUserGroupRolePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SetUserGroupRolePayload'] = ResolversParentTypes['SetUserGroupRolePayload']> = {
  member?: Resolver<Maybe<ResolversTypes['UserGroupMember']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['SetUserGroupRoleRefusal']>, ParentType, ContextType>;
};

export type SetUserGroupRoleRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SetUserGroupRoleRefusal'] = ResolversParentTypes['SetUserGroupRoleRefusal']> = {
  code?: Resolver<ResolversTypes['SetUserGroupRoleRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  conversationActivity?: SubscriptionResolver<ResolversTypes['ConversationActivity'], "conversationActivity", ParentType, ContextType, RequireFields<SubscriptionConversationActivityArgs, 'id' | 'isPresent'>>;
  conversationEvents?: SubscriptionResolver<ResolversTypes['ConversationEvent'], "conversationEvents", ParentType, ContextType, RequireFields<SubscriptionConversationEventsArgs, 'id'>>;
};

export type UpdateUserGroupPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UpdateUserGroupPayload'] = ResolversParentTypes['UpdateUserGroupPayload']> = {
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['UpdateUserGroupRefusal']>, ParentType, ContextType>;
  userGroup?: Resolver<Maybe<ResolversTypes['UserGroup']>, ParentType, ContextType>;
};

export type UpdateUserGroupRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UpdateUserGroupRefusal'] = ResolversParentTypes['UpdateUserGroupRefusal']> = {
  code?: Resolver<ResolversTypes['UpdateUserGroupRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserGroupResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UserGroup'] = ResolversParentTypes['UserGroup'], FederationReferenceType extends FederationReferenceTypes['UserGroup'] = FederationReferenceTypes['UserGroup']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['UserGroup']> | FederationReferenceType, FederationReferenceType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastMessageAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastMessageNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  memberCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['UserGroupMemberConnection']>, ParentType, ContextType, Partial<UserGroupMembersArgs>>;
  messages?: Resolver<Maybe<ResolversTypes['MessageConnection']>, ParentType, ContextType, Partial<UserGroupMessagesArgs>>;
  messagesAround?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Message']>>, ParentType, ContextType, RequireFields<UserGroupMessagesAroundArgs, 'first'>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserGroupConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UserGroupConnection'] = ResolversParentTypes['UserGroupConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UserGroupEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UserGroupEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UserGroupEdge'] = ResolversParentTypes['UserGroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UserGroup'], ParentType, ContextType>;
};

export type UserGroupMemberResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UserGroupMember'] = ResolversParentTypes['UserGroupMember'], FederationReferenceType extends FederationReferenceTypes['UserGroupMember'] = FederationReferenceTypes['UserGroupMember']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['UserGroupMember']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['UserGroupRole'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['UserGroupMemberState'], ParentType, ContextType>;
  userGroup?: Resolver<Maybe<ResolversTypes['UserGroup']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserGroupMemberConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UserGroupMemberConnection'] = ResolversParentTypes['UserGroupMemberConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UserGroupMemberEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UserGroupMemberEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UserGroupMemberEdge'] = ResolversParentTypes['UserGroupMemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UserGroupMember'], ParentType, ContextType>;
};

export type UserGroupMemberJoinedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UserGroupMemberJoined'] = ResolversParentTypes['UserGroupMemberJoined']> = {
  member?: Resolver<ResolversTypes['UserGroupMember'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  userGroup?: Resolver<ResolversTypes['UserGroup'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserGroupMemberLeftResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UserGroupMemberLeft'] = ResolversParentTypes['UserGroupMemberLeft']> = {
  member?: Resolver<ResolversTypes['UserGroupMember'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  userGroup?: Resolver<ResolversTypes['UserGroup'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserGroupMemberRoleChangedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UserGroupMemberRoleChanged'] = ResolversParentTypes['UserGroupMemberRoleChanged']> = {
  member?: Resolver<ResolversTypes['UserGroupMember'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  userGroup?: Resolver<ResolversTypes['UserGroup'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserGroupUpdatedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UserGroupUpdated'] = ResolversParentTypes['UserGroupUpdated']> = {
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  userGroup?: Resolver<ResolversTypes['UserGroup'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ViewerConversationConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ViewerConversationConnection'] = ResolversParentTypes['ViewerConversationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ViewerConversationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ViewerConversationEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ViewerConversationEdge'] = ResolversParentTypes['ViewerConversationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType>;
  readState?: Resolver<ResolversTypes['ReadState'], ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  AddUserGroupMembersPayload?: AddUserGroupMembersPayloadResolvers<ContextType>;
  AddUserGroupMembersRefusal?: AddUserGroupMembersRefusalResolvers<ContextType>;
  Community?: CommunityResolvers<ContextType>;
  Conversation?: ConversationResolvers<ContextType>;
  ConversationActivity?: ConversationActivityResolvers<ContextType>;
  ConversationEvent?: ConversationEventResolvers<ContextType>;
  CreateUserGroupPayload?: CreateUserGroupPayloadResolvers<ContextType>;
  CreateUserGroupRefusal?: CreateUserGroupRefusalResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteMessagePayload?: DeleteMessagePayloadResolvers<ContextType>;
  DeleteMessageRefusal?: DeleteMessageRefusalResolvers<ContextType>;
  DirectConversation?: DirectConversationResolvers<ContextType>;
  EditMessagePayload?: EditMessagePayloadResolvers<ContextType>;
  EditMessageRefusal?: EditMessageRefusalResolvers<ContextType>;
  ImportMessageError?: ImportMessageErrorResolvers<ContextType>;
  ImportMessageResult?: ImportMessageResultResolvers<ContextType>;
  ImportMessagesPayload?: ImportMessagesPayloadResolvers<ContextType>;
  JoinUserGroupPayload?: JoinUserGroupPayloadResolvers<ContextType>;
  JoinUserGroupRefusal?: JoinUserGroupRefusalResolvers<ContextType>;
  LeaveUserGroupPayload?: LeaveUserGroupPayloadResolvers<ContextType>;
  LeaveUserGroupRefusal?: LeaveUserGroupRefusalResolvers<ContextType>;
  MarkReadPayload?: MarkReadPayloadResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  MessageDeleted?: MessageDeletedResolvers<ContextType>;
  MessageEdge?: MessageEdgeResolvers<ContextType>;
  MessageEdited?: MessageEditedResolvers<ContextType>;
  MessageSent?: MessageSentResolvers<ContextType>;
  MessageVersion?: MessageVersionResolvers<ContextType>;
  MessageVersionConnection?: MessageVersionConnectionResolvers<ContextType>;
  MessageVersionEdge?: MessageVersionEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  OpenDirectConversationPayload?: OpenDirectConversationPayloadResolvers<ContextType>;
  OpenDirectConversationRefusal?: OpenDirectConversationRefusalResolvers<ContextType>;
  Outcome?: OutcomeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Position?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  ReadState?: ReadStateResolvers<ContextType>;
  SendMessagePayload?: SendMessagePayloadResolvers<ContextType>;
  SendMessageRefusal?: SendMessageRefusalResolvers<ContextType>;
  SetTypingPayload?: SetTypingPayloadResolvers<ContextType>;
  SetUserGroupRolePayload?: SetUserGroupRolePayloadResolvers<ContextType>;
  SetUserGroupRoleRefusal?: SetUserGroupRoleRefusalResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  UpdateUserGroupPayload?: UpdateUserGroupPayloadResolvers<ContextType>;
  UpdateUserGroupRefusal?: UpdateUserGroupRefusalResolvers<ContextType>;
  UserGroup?: UserGroupResolvers<ContextType>;
  UserGroupConnection?: UserGroupConnectionResolvers<ContextType>;
  UserGroupEdge?: UserGroupEdgeResolvers<ContextType>;
  UserGroupMember?: UserGroupMemberResolvers<ContextType>;
  UserGroupMemberConnection?: UserGroupMemberConnectionResolvers<ContextType>;
  UserGroupMemberEdge?: UserGroupMemberEdgeResolvers<ContextType>;
  UserGroupMemberJoined?: UserGroupMemberJoinedResolvers<ContextType>;
  UserGroupMemberLeft?: UserGroupMemberLeftResolvers<ContextType>;
  UserGroupMemberRoleChanged?: UserGroupMemberRoleChangedResolvers<ContextType>;
  UserGroupUpdated?: UserGroupUpdatedResolvers<ContextType>;
  ViewerConversationConnection?: ViewerConversationConnectionResolvers<ContextType>;
  ViewerConversationEdge?: ViewerConversationEdgeResolvers<ContextType>;
};

