import {
  CommunityRetired,
  CommunityUpdated,
  MemberJoined,
  MemberLeft,
  MemberRoleChanged,
} from '@c18n/communities/facts';
import type { FactDefinition } from '@c18n/platform/domain/defineFact';
import type { Fact } from '@c18n/platform/domain/Fact';
import type {
  CommentAddition,
  CommentChange,
  CommunityChange,
  MemberChange,
  PostChange,
  ReactionChange,
} from './events.ts';
import {
  AnswerAccepted,
  AnswerUnaccepted,
  CommentAdded,
  CommentDeleted,
  CommentEdited,
  CommentHidden,
  CommentUnhidden,
  PostDeleted,
  PostEdited,
  PostHidden,
  PostPublished,
  PostUnhidden,
  ReactionAdded,
  ReactionRemoved,
} from './facts.ts';

/** What is told of a community, its members and its posts. */
export type CommunityEvent =
  | CommunityChange
  | MemberChange
  | PostChange
  | CommentChange
  | CommentAddition
  | ReactionChange;

type Telling = (fact: Fact) => CommunityEvent;

const tellings = new Map<string, Telling>([
  ...[CommunityUpdated, CommunityRetired].map((one) =>
    telling<CommunityIds>(one, ({ communityId }) => ({ communityId })),
  ),
  ...[MemberJoined, MemberLeft, MemberRoleChanged].map((one) =>
    telling<CommunityIds>(one, ({ communityId }, { subject }) => ({ communityId, membershipId: subject })),
  ),
  ...[PostPublished, PostEdited, PostDeleted, PostHidden, PostUnhidden, AnswerAccepted, AnswerUnaccepted].map((one) =>
    telling<PostIds>(one, postIds),
  ),
  telling<Addition>(CommentAdded, (data) => ({
    ...commentIds(data),
    parentId: data.depth === 0 ? null : data.parentId,
  })),
  ...[CommentEdited, CommentDeleted, CommentHidden, CommentUnhidden].map((one) => telling<CommentIds>(one, commentIds)),
  telling<Reaction>(ReactionAdded, (data) => ({ ...reaction(data), present: true }), 'ReactionChanged'),
  telling<Reaction>(ReactionRemoved, (data) => ({ ...reaction(data), present: false }), 'ReactionChanged'),
]);

/** The event that a fact of a community's place is; null for one that is not told. */
export function eventOf(fact: Fact): CommunityEvent | null {
  return tellings.get(fact.type)?.(fact) ?? null;
}

type CommunityIds = { readonly communityId: string };
type PostIds = CommunityIds & { readonly postId: string };
type CommentIds = PostIds & { readonly commentId: string };
type Addition = CommentIds & { readonly parentId: string; readonly depth: number };
type Reaction = PostIds & { readonly targetId: string; readonly personId: string; readonly code: string };

/** An event is named like its fact unless it is given a name. */
function telling<Data extends object>(
  { type }: Pick<FactDefinition, 'type'>,
  tell: (data: Data, fact: Fact) => Omit<CommunityEvent, '__typename'>,
  name = type.slice(type.lastIndexOf('.') + 1),
): [string, Telling] {
  return [type, (fact) => ({ __typename: name, ...tell(fact.data as Data, fact) }) as CommunityEvent];
}

function postIds({ communityId, postId }: PostIds) {
  return { communityId, postId };
}

function commentIds({ communityId, postId, commentId }: CommentIds) {
  return { communityId, postId, commentId };
}

function reaction({ communityId, postId, targetId, personId, code }: Reaction) {
  return { communityId, postId, targetId, personId, code };
}
