import type { Collection, Stored } from '@c18n/platform/domain/defineCollection';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { conversations, messages, participants, userGroups } from './collections.ts';
import type { MemberChange, MessageAddition, MessageChange, UserGroupChange } from './events.ts';

/** What an event shows was there when its fact was folded, and nothing is ever removed. */
async function shown<Document extends object>(
  { views }: SubgraphContext,
  collection: Collection<Document>,
  id: string,
): Promise<Stored<Document>> {
  const document = await views.one(collection, id);
  if (document === null) throw new Error(`there is no ${collection.name} ${id} to show`);
  return document;
}

const messageChange = {
  message: ({ messageId }: MessageChange, _args: object, context: SubgraphContext) =>
    shown(context, messages, messageId),
};

const userGroupChange = {
  userGroup: ({ conversationId }: UserGroupChange | MemberChange, _args: object, context: SubgraphContext) =>
    shown(context, userGroups, conversationId),
};

const memberChange = {
  ...userGroupChange,
  member: ({ memberId }: MemberChange, _args: object, context: SubgraphContext) =>
    shown(context, participants, memberId),
};

/** The objects of events, by the ids that the events hold. Who follows takes part: that is checked before each delivery. */
export const eventResolvers = {
  MessageSent: {
    message: ({ messageId }: MessageAddition, _args: object, context: SubgraphContext) =>
      shown(context, messages, messageId),
    conversation: ({ conversationId }: MessageAddition, _args: object, context: SubgraphContext) =>
      shown(context, conversations, conversationId),
    repliedTo: ({ replyToId }: MessageAddition, _args: object, context: SubgraphContext) =>
      replyToId === null ? null : shown(context, messages, replyToId),
  },
  MessageEdited: messageChange,
  MessageDeleted: messageChange,
  UserGroupUpdated: userGroupChange,
  UserGroupMemberJoined: memberChange,
  UserGroupMemberLeft: memberChange,
  UserGroupMemberRoleChanged: memberChange,
};
