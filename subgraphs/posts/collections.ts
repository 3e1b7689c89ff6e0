import { defineCollection, type Stored } from '@c18n/platform/domain/defineCollection';
import type { Personal } from '@c18n/platform/domain/personal';
import { pairId } from '@c18n/platform/ids/pairId';
import type { PostKind } from './postKinds.ts';

/** How many reactions with one code there are; at least one. */
export type ReactionCount = { readonly code: string; readonly count: number };

/** What can be reacted to, hidden and deleted: a post or a comment. Times are milliseconds since the epoch. */
export type Contribution = {
  readonly communityId: string;
  readonly authorId: string;
  /** Counts what was written, from 1. */
  readonly version: number;
  readonly wordCount: number;
  readonly editedAt: number | null;
  readonly deletedAt: number | null;
  readonly hiddenAt: number | null;
  /** The moderator who hid it, with their words: why. */
  readonly hiddenBy: string | null;
  readonly hiddenReason: Personal | null;
  /** In the order in which the codes were first used. */
  readonly reactionCounts: readonly ReactionCount[];
  readonly likes: number;
  readonly dislikes: number;
  /** Likes less dislikes. */
  readonly score: number;
};

/** A post. The words are the author's; null once it is deleted. */
export type PostDocument = Contribution & {
  readonly kind: PostKind;
  readonly title: Personal | null;
  readonly text: Personal | null;
  readonly url: Personal | null;
  readonly tags: readonly string[];
  readonly language: string | null;
  readonly publishedAt: number;
  /** Whether lists show it: neither deleted nor hidden. */
  readonly listed: boolean;
  /** Comments at any depth that are neither deleted nor hidden. */
  readonly commentCount: number;
  /** The comment that was accepted as the answer, and when. */
  readonly acceptedAnswerId: string | null;
  readonly answerAcceptedAt: number | null;
  /** When it was last taken back that there is one; absent: never. An import of before does not bring it back. */
  readonly answerTakenBackAt?: number;
};

/** What a post said in one of its versions. Who may read the post may read its versions. */
export type PostVersionDocument = Pick<
  PostDocument,
  'communityId' | 'authorId' | 'version' | 'tags' | 'language' | 'wordCount'
> & {
  readonly postId: string;
  readonly title: Personal;
  readonly text: Personal;
  readonly url: Personal | null;
  readonly writtenAt: number;
};

/** A comment. The words are the author's; null once it is deleted. */
export type CommentDocument = Contribution & {
  readonly postId: string;
  /** The post or the comment that it answers. */
  readonly parentId: string;
  /** The comment at depth 0 that its thread began with; itself there. */
  readonly rootId: string;
  readonly depth: number;
  readonly text: Personal | null;
  readonly addedAt: number;
  /** Comments that answer it, deleted and hidden ones too, as they keep their place. */
  readonly replyCount: number;
};

/** What a comment said in one of its versions. */
export type CommentVersionDocument = Pick<CommentDocument, 'communityId' | 'authorId' | 'version' | 'wordCount'> & {
  readonly commentId: string;
  readonly text: Personal;
  readonly writtenAt: number;
};

/** A person's reaction with one code; its id is `reactionId(targetId, personId, code)`. */
export type ReactionDocument = {
  readonly targetId: string;
  readonly personId: string;
  readonly code: string;
  readonly reactedAt: number;
  /** When it was taken back, or gave way to its opposite; null while it stands. An import of before does not bring it back. */
  readonly takenBackAt: number | null;
};

/** What is counted of a community's posts; its id is `communityPostsId(communityId)`. There is none before the first post. */
export type CommunityPostsDocument = {
  readonly communityId: string;
  /** Posts that are neither deleted nor hidden. */
  readonly postCount: number;
};

export type StoredPost = Stored<PostDocument>;
export type StoredPostVersion = Stored<PostVersionDocument>;
export type StoredComment = Stored<CommentDocument>;
export type StoredCommentVersion = Stored<CommentVersionDocument>;
export type StoredCommunityPosts = Stored<CommunityPostsDocument>;

export const posts = defineCollection<PostDocument>()('post', 'communities', {
  newest: ['communityId', 'listed', 'publishedAt'],
  top: ['communityId', 'listed', 'score'],
  byAuthor: ['authorId', 'listed', 'publishedAt'],
});

export const postVersions = defineCollection<PostVersionDocument>()('postVersion', 'communities', {
  byPost: ['postId', 'version'],
});

/** Comments on a post are those whose parent is the post. */
export const comments = defineCollection<CommentDocument>()('comment', 'communities', {
  newest: ['parentId', 'addedAt'],
  top: ['parentId', 'score'],
});

export const commentVersions = defineCollection<CommentVersionDocument>()('commentVersion', 'communities', {
  byComment: ['commentId', 'version'],
});

export const reactions = defineCollection<ReactionDocument>()('reaction', 'communities', {});

export const communityPosts = defineCollection<CommunityPostsDocument>()('communityPosts', 'communities', {});

/** The id of what is counted of a community's posts. */
export function communityPostsId(communityId: string): string {
  return pairId('statistics', communityId);
}

/** The id of one version of a post or a comment. */
export function versionId(contributionId: string, version: number): string {
  return pairId('version', contributionId, String(version));
}
