import {
  DirectConversationOpened,
  MessageSent,
  UserGroupMemberJoined,
  UserGroupMemberLeft,
} from '@c18n/messages/facts';
import type { Fact } from '@c18n/platform/domain/Fact';
import { dataOf } from './dataOf.ts';
import type { Hint } from './Hint.ts';

const NOTHING: Hint = { event: null };

/**
 * What a fact of a conversation means to somebody: a message of another, or that they take part from now on, or not any more. Messages
 * and participants of a conversation are in one order, so nobody hears of a message from after they left.
 */
export function conversationHint(fact: Fact, person: string): Hint | null {
  const conversation = { id: fact.place };
  const sent = dataOf(MessageSent, fact);
  if (sent !== null) {
    if (sent.authorId === person) return NOTHING;
    return { event: { __typename: 'MessageReceived', conversation, message: { id: sent.messageId } } };
  }
  const opened = dataOf(DirectConversationOpened, fact);
  if (opened !== null) {
    if (!opened.personIds.includes(person)) return NOTHING;
    const event = fact.actor === person ? null : ({ __typename: 'DirectConversationOpened', conversation } as const);
    return { event, follow: fact.place };
  }
  const joined = dataOf(UserGroupMemberJoined, fact);
  if (joined !== null) return joined.personId === person ? { event: null, follow: fact.place } : NOTHING;
  const left = dataOf(UserGroupMemberLeft, fact);
  if (left !== null) return left.personId === person ? { event: null, unfollow: fact.place } : NOTHING;
  return null;
}

/** Whoever takes part follows the conversation from then on, until they leave. */
export function conversationConcerns(fact: Fact): readonly string[] {
  const changed = dataOf(UserGroupMemberJoined, fact) ?? dataOf(UserGroupMemberLeft, fact);
  return changed === null ? (dataOf(DirectConversationOpened, fact)?.personIds ?? []) : [changed.personId];
}
