import type { Fact } from '@c18n/platform/domain/Fact';
import type { ConversationEvent } from './events.ts';
import {
  MessageDeleted,
  MessageEdited,
  MessageSent,
  UserGroupMemberJoined,
  UserGroupMemberLeft,
  UserGroupMemberRoleChanged,
  UserGroupUpdated,
} from './facts.ts';

/** What a fact of a conversation is for those who follow it; null for its beginning, which nobody can have followed. */
export function eventOf(fact: Fact): ConversationEvent | null {
  const { type, place: conversationId } = fact;
  switch (type) {
    case MessageSent.type: {
      const { messageId, replyToId } = fact.data as { messageId: string; replyToId?: string };
      return { __typename: 'MessageSent', conversationId, messageId, replyToId: replyToId ?? null };
    }
    case MessageEdited.type:
      return { __typename: 'MessageEdited', messageId: fact.subject };
    case MessageDeleted.type:
      return { __typename: 'MessageDeleted', messageId: fact.subject };
    case UserGroupUpdated.type:
      return { __typename: 'UserGroupUpdated', conversationId };
    case UserGroupMemberJoined.type:
      return { __typename: 'UserGroupMemberJoined', conversationId, memberId: fact.subject };
    case UserGroupMemberLeft.type:
      return { __typename: 'UserGroupMemberLeft', conversationId, memberId: fact.subject };
    case UserGroupMemberRoleChanged.type:
      return { __typename: 'UserGroupMemberRoleChanged', conversationId, memberId: fact.subject };
    default:
      return null;
  }
}
