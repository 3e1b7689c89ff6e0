import {
  AcceptAnswerDocument,
  AddCommentDocument,
  AddReactionDocument,
  CreateCommunityDocument,
  CreateUserGroupDocument,
  JoinCommunityDocument,
  JoinUserGroupDocument,
  LeaveCommunityDocument,
  LeaveUserGroupDocument,
  OpenDirectConversationDocument,
  PublishPostDocument,
  SendMessageDocument,
} from '@c18n/client/generated/documents';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { ApiClient } from '../import/api/createApiClient.ts';
import { run } from '../import/api/run.ts';
import type { Payload } from '../import/Payload.ts';
import { settled } from '../import/settled.ts';
import type { Action, ActionKind, Reference } from './Action.ts';

/** What an action is performed with. */
export type Performing = {
  /** Of whoever does it. */
  readonly client: ApiClient;
  /** The id of what a reference names. @throws where it was not made */
  readonly id: (reference: Reference) => string;
  /** Makes repeating it safe. */
  readonly idempotencyKey: string;
};

/** What came of an action; `id` is that of what it made. */
export type Performed = { readonly refusal: Payload['refusal']; readonly id: string | null };

type Kind = Exclude<ActionKind, 'register'>;
type Of<One extends Kind> = Extract<Action, { readonly kind: One }>;

/** What somebody does who is registered. */
export type MemberAction = Of<Kind>;

type Perform<One extends Kind> = (action: Of<One>, performing: Performing) => Promise<Performed>;
type Made = { readonly id: string } | null;

/**
 * How actions of a kind are performed.
 *
 * @param inputOf the mutation's input, but for its key
 * @param answerOf its payload, and what it made where later actions refer to that
 */
function by<One extends Kind, Data, Input extends { readonly idempotencyKey?: string | null | undefined }>(
  document: TypedDocumentNode<Data, { input: Input }>,
  inputOf: (action: Of<One>, id: Performing['id']) => Omit<Input, 'idempotencyKey'>,
  answerOf: (data: Data) => readonly [Payload, Made?],
): Perform<One> {
  return async (action, { client, id, idempotencyKey }) => {
    const input = { ...inputOf(action, id), idempotencyKey } as Input;
    const data = await settled(
      () => run(client, document, { input }),
      (answer) => [answerOf(answer)[0]],
    );
    const [{ refusal }, made = null] = answerOf(data);
    return { refusal, id: made?.id ?? null };
  };
}

const performers: { readonly [One in Kind]: Perform<One> } = {
  createCommunity: by(
    CreateCommunityDocument,
    ({ name, description, tags }) => ({ name, description, tags }),
    ({ createCommunity }) => [createCommunity, createCommunity.community],
  ),
  joinCommunity: by(
    JoinCommunityDocument,
    ({ community }, id) => ({ communityId: id(community) }),
    ({ joinCommunity }) => [joinCommunity],
  ),
  leaveCommunity: by(
    LeaveCommunityDocument,
    ({ community }, id) => ({ communityId: id(community) }),
    ({ leaveCommunity }) => [leaveCommunity],
  ),
  createUserGroup: by(
    CreateUserGroupDocument,
    ({ community, name, description }, id) => ({ communityId: id(community), name, description }),
    ({ createUserGroup }) => [createUserGroup, createUserGroup.userGroup],
  ),
  joinUserGroup: by(
    JoinUserGroupDocument,
    ({ group }, id) => ({ userGroupId: id(group) }),
    ({ joinUserGroup }) => [joinUserGroup],
  ),
  leaveUserGroup: by(
    LeaveUserGroupDocument,
    ({ group }, id) => ({ userGroupId: id(group) }),
    ({ leaveUserGroup }) => [leaveUserGroup],
  ),
  publishPost: by(
    PublishPostDocument,
    ({ community, title, text, tags }, id) => ({ communityId: id(community), title, text, tags }),
    ({ publishPost }) => [publishPost, publishPost.post],
  ),
  addComment: by(
    AddCommentDocument,
    ({ parent, text }, id) => ({ parentId: id(parent), text }),
    ({ addComment }) => [addComment, addComment.comment],
  ),
  addReaction: by(
    AddReactionDocument,
    ({ target, code }, id) => ({ targetId: id(target), code }),
    ({ addReaction }) => [addReaction],
  ),
  acceptAnswer: by(
    AcceptAnswerDocument,
    ({ comment }, id) => ({ commentId: id(comment) }),
    ({ acceptAnswer }) => [acceptAnswer],
  ),
  openDirectConversation: by(
    OpenDirectConversationDocument,
    ({ person }, id) => ({ personId: id(person) }),
    ({ openDirectConversation }) => [openDirectConversation, openDirectConversation.conversation],
  ),
  sendMessage: by(
    SendMessageDocument,
    ({ conversation, replyTo, text }, id) => ({
      ...{ conversationId: id(conversation), text },
      replyToId: replyTo === null ? null : id(replyTo),
    }),
    ({ sendMessage }) => [sendMessage, sendMessage.message],
  ),
};

/** Does what was planned, by one mutation. @throws ApiError, and what `id` throws */
export function performAction(action: MemberAction, performing: Performing): Promise<Performed> {
  return (performers[action.kind] as Perform<Kind>)(action, performing);
}
