import { CommunityCreated, CommunityRetired, CommunityUpdated } from '@c18n/communities/facts';
import { UserGroupCreated, UserGroupUpdated } from '@c18n/messages/facts';
import { type EffectRule, when } from '@c18n/platform/worker-loop/StreamWorker';
import {
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
} from '@c18n/posts/facts';
import {
  ErasureRequested,
  PersonDeactivated,
  PersonReactivated,
  PersonRegistered,
  ProfileUpdated,
  UserNameChanged,
} from '@c18n/users/facts';
import type { Indexing } from './Indexing.ts';
import { commentIndexing } from './indexings/commentIndexing.ts';
import { communityIndexing } from './indexings/communityIndexing.ts';
import { groupIndexing } from './indexings/groupIndexing.ts';
import { personIndexing } from './indexings/personIndexing.ts';
import { postIndexing } from './indexings/postIndexing.ts';

/** A document that is to be indexed as it stands. */
export type Indexed = { readonly indexing: Indexing; readonly id: string };

const post = ({ data }: { readonly data: { readonly postId: string } }): readonly Indexed[] => [
  { indexing: postIndexing, id: data.postId },
];
const comment = ({ data }: { readonly data: { readonly commentId: string } }): readonly Indexed[] => [
  { indexing: commentIndexing, id: data.commentId },
];
const person = ({ data }: { readonly data: { readonly personId: string } }): readonly Indexed[] => [
  { indexing: personIndexing, id: data.personId },
];
const community = ({ data }: { readonly data: { readonly communityId: string } }): readonly Indexed[] => [
  { indexing: communityIndexing, id: data.communityId },
];
const group = ({ data }: { readonly data: { readonly conversationId: string } }): readonly Indexed[] => [
  { indexing: groupIndexing, id: data.conversationId },
];

/** The facts that change what search finds. Counts and reactions do not. */
export const searchIndexerRules: readonly EffectRule<Indexed>[] = [
  when(PostPublished, post),
  when(PostEdited, post),
  when(PostDeleted, post),
  when(PostHidden, post),
  when(PostUnhidden, post),
  when(CommentAdded, comment),
  when(CommentEdited, comment),
  when(CommentDeleted, comment),
  when(CommentHidden, comment),
  when(CommentUnhidden, comment),
  when(PersonRegistered, person),
  when(ProfileUpdated, person),
  when(UserNameChanged, person),
  when(PersonDeactivated, person),
  when(PersonReactivated, person),
  when(ErasureRequested, person),
  when(CommunityCreated, community),
  when(CommunityUpdated, community),
  when(CommunityRetired, community),
  when(UserGroupCreated, group),
  when(UserGroupUpdated, group),
];
