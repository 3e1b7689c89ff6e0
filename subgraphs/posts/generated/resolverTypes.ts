import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { StoredPost, StoredPostVersion, StoredComment, StoredCommentVersion, StoredCommunityPosts } from '../views.ts';
import type { ReactionResult } from '../imports/ReactionResult.ts';
import type { Reference } from '../Reference.ts';
import type { CommunityChange, MemberChange, PostChange, CommentAddition, CommentChange, ReactionChange } from '../events.ts';
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

/** The comment that is accepted. */
export type AcceptAnswerInput = {
  /** Whose it is: the viewer's unless given. Only importers give it. */
  readonly authorId?: InputMaybe<Scalars['ID']['input']>;
  /** The comment: one that answers the post itself. */
  readonly commentId: Scalars['ID']['input'];
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** When it happened: now unless given. Only importers give it. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What came of `acceptAnswer`. */
export type AcceptAnswerPayload = {
  readonly __typename?: 'AcceptAnswerPayload';
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** The post as it is now; null unless it was done. */
  readonly post: Maybe<Post>;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<AcceptAnswerRefusal>;
};

/** Why `acceptAnswer` was refused. */
export type AcceptAnswerRefusal = {
  readonly __typename?: 'AcceptAnswerRefusal';
  /** The reason, for programs. */
  readonly code: AcceptAnswerRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `acceptAnswer` is refused. */
export type AcceptAnswerRefusalCode =
  /** The community is retired. */
  | 'COMMUNITY_RETIRED'
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** It was deleted. */
  | 'DELETED'
  /** A moderator has hidden it. */
  | 'HIDDEN'
  /** This is for the post's author and the community's owners and moderators; and only an importer says whose it is or when it happened. */
  | 'NOT_ALLOWED'
  /** It answers another comment, not the post. */
  | 'NOT_AN_ANSWER'
  /** Only members of the community take part in it. */
  | 'NOT_A_MEMBER'
  /** Nothing can have happened in the future. */
  | 'TIME_AHEAD';

/** The comment. */
export type AddCommentInput = {
  /** Whose it is: the viewer's unless given. Only importers give it. */
  readonly authorId?: InputMaybe<Scalars['ID']['input']>;
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** When it happened: now unless given. Only importers give it. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The post or the comment that it answers. */
  readonly parentId: Scalars['ID']['input'];
  /** Its text: 1 character to 36,000 bytes in UTF-8. */
  readonly text: Scalars['String']['input'];
};

/** What came of `addComment`. */
export type AddCommentPayload = {
  readonly __typename?: 'AddCommentPayload';
  /** The comment; null unless it was done. */
  readonly comment: Maybe<Comment>;
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<AddCommentRefusal>;
};

/** Why `addComment` was refused. */
export type AddCommentRefusal = {
  readonly __typename?: 'AddCommentRefusal';
  /** The reason, for programs. */
  readonly code: AddCommentRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `addComment` is refused. */
export type AddCommentRefusalCode =
  /** The community is retired. */
  | 'COMMUNITY_RETIRED'
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** What it answers was deleted. */
  | 'DELETED'
  /** A moderator has hidden what it answers. */
  | 'HIDDEN'
  /** Only an importer says whose it is or when it happened. */
  | 'NOT_ALLOWED'
  /** Only members of the community take part in it. */
  | 'NOT_A_MEMBER'
  /** Nothing can have happened in the future. */
  | 'TIME_AHEAD';

/** The reaction. */
export type AddReactionInput = {
  /** Whose it is: the viewer's unless given. Only importers give it. */
  readonly authorId?: InputMaybe<Scalars['ID']['input']>;
  /** `like`, `dislike`, an emoji, or the short name that GitHub has for one, like `tada`. */
  readonly code: Scalars['String']['input'];
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** When it happened: now unless given. Only importers give it. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The post or the comment. */
  readonly targetId: Scalars['ID']['input'];
};

/** What came of `addReaction`. */
export type AddReactionPayload = {
  readonly __typename?: 'AddReactionPayload';
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<AddReactionRefusal>;
  /** The post or the comment as it is now; null unless it was done. */
  readonly target: Maybe<ReactionTarget>;
};

/** Why `addReaction` was refused. */
export type AddReactionRefusal = {
  readonly __typename?: 'AddReactionRefusal';
  /** The reason, for programs. */
  readonly code: AddReactionRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `addReaction` is refused. */
export type AddReactionRefusalCode =
  /** The community is retired. */
  | 'COMMUNITY_RETIRED'
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** It was deleted. */
  | 'DELETED'
  /** A moderator has hidden it. */
  | 'HIDDEN'
  /** Only an importer says whose it is or when it happened. */
  | 'NOT_ALLOWED'
  /** Only members of the community take part in it. */
  | 'NOT_A_MEMBER'
  /** Nothing can have happened in the future. */
  | 'TIME_AHEAD'
  /** It has too many different reactions already. */
  | 'TOO_MANY_CODES'
  /** The same person has reacted to it with too many different codes already: at most 10, likes and dislikes apart. */
  | 'TOO_MANY_OWN_CODES';

/** A comment was accepted as the answer to its post. */
export type AnswerAccepted = {
  readonly __typename?: 'AnswerAccepted';
  /** Where it stands in the history of its community: give it to `after` to continue from here. */
  readonly position: Scalars['Position']['output'];
  /** The post as it is now, or later. */
  readonly post: Post;
};

/** A post has no accepted answer any more. */
export type AnswerUnaccepted = {
  readonly __typename?: 'AnswerUnaccepted';
  /** Where it stands in the history of its community: give it to `after` to continue from here. */
  readonly position: Scalars['Position']['output'];
  /** The post as it is now, or later. */
  readonly post: Post;
};

/** An answer to a post or to a comment. */
export type Comment = Node & {
  readonly __typename?: 'Comment';
  /** When it was added. */
  readonly addedAt: Scalars['DateTime']['output'];
  /** Who added it. An erased person is still there, without words. Null only where it could not be read just now: then `errors` says why. */
  readonly author: Maybe<Person>;
  /** When its author deleted it; null where they did not. */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** 0: it answers the post. Each answer is one deeper. */
  readonly depth: Scalars['Int']['output'];
  /** How many dislike it. */
  readonly dislikes: Scalars['Int']['output'];
  /** When it was edited last; null where it never was. */
  readonly editedAt: Maybe<Scalars['DateTime']['output']>;
  /** When a moderator hid it; null where it is not hidden. */
  readonly hiddenAt: Maybe<Scalars['DateTime']['output']>;
  /** The moderator who hid it. Only its author and the community's moderators see it; null for everybody else, and in events. */
  readonly hiddenBy: Maybe<Person>;
  /** Why it was hidden. Only its author and the community's moderators see it; null for everybody else, and in events. */
  readonly hiddenReason: Maybe<Scalars['String']['output']>;
  /** The comment's id. */
  readonly id: Scalars['ID']['output'];
  /** How many like it. */
  readonly likes: Scalars['Int']['output'];
  /** The comment that it answers; null where it answers the post. */
  readonly parent: Maybe<Comment>;
  /** The post that it belongs to. */
  readonly post: Post;
  /** How many reactions there are with each code, likes and dislikes too, in the order in which the codes were first used. Empty where it was deleted; while it is hidden, only its author and the community's moderators see them, and no event tells them. */
  readonly reactionCounts: ReadonlyArray<ReactionCount>;
  /** The comments that answer it. Deleted and hidden ones keep their place. */
  readonly replies: CommentConnection;
  /** How many comments answer it. Deleted and hidden ones count, as they keep their place. */
  readonly replyCount: Scalars['Int']['output'];
  /** Grows with every change of this object. */
  readonly revision: Scalars['Int']['output'];
  /** The comment that answers the post and that its thread began with; itself at depth 0. */
  readonly root: Comment;
  /** Likes less dislikes: what `TOP` orders by. */
  readonly score: Scalars['Int']['output'];
  /** Its text. Null where it was deleted or its author erased; while it is hidden, only its author and the community's moderators read it, and no event tells it. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** Counts what was written: give it to `editComment` as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** What it said, the first version first. Empty for whoever may not read its words. Events do not tell versions: read the list again when `version` has grown. */
  readonly versions: CommentVersionConnection;
  /** The codes of the viewer's own reactions; empty where nobody is signed in, and where the counts are not told. */
  readonly viewerReactions: ReadonlyArray<Scalars['String']['output']>;
  /** How many words it has. */
  readonly wordCount: Scalars['Int']['output'];
};


/** An answer to a post or to a comment. */
export type CommentRepliesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: CommentOrder;
};


/** An answer to a post or to a comment. */
export type CommentVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A member answered a post or a comment. */
export type CommentAdded = {
  readonly __typename?: 'CommentAdded';
  /** The comment as it is now, or later. */
  readonly comment: Comment;
  /** The comment that it answers, with its counts; null where it answers the post. */
  readonly parent: Maybe<Comment>;
  /** Where it stands in the history of its community: give it to `after` to continue from here. */
  readonly position: Scalars['Position']['output'];
  /** The post that it belongs to, with its counts. */
  readonly post: Post;
};

/** A page of comments. */
export type CommentConnection = {
  readonly __typename?: 'CommentConnection';
  /** The comments of the page. */
  readonly edges: ReadonlyArray<CommentEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** The author took a comment back. */
export type CommentDeleted = {
  readonly __typename?: 'CommentDeleted';
  /** The comment as it is now, or later. */
  readonly comment: Comment;
  /** Where it stands in the history of its community: give it to `after` to continue from here. */
  readonly position: Scalars['Position']['output'];
  /** The post that it belongs to, with its counts. */
  readonly post: Post;
};

/** A comment in a list. */
export type CommentEdge = {
  readonly __typename?: 'CommentEdge';
  /** Continues from here. */
  readonly cursor: Scalars['String']['output'];
  /** The comment. */
  readonly node: Comment;
};

/** The author wrote a comment anew. */
export type CommentEdited = {
  readonly __typename?: 'CommentEdited';
  /** The comment as it is now, or later. */
  readonly comment: Comment;
  /** Where it stands in the history of its community: give it to `after` to continue from here. */
  readonly position: Scalars['Position']['output'];
};

/** A moderator hid a comment. Events are the same for all who follow, so nobody reads its words here. */
export type CommentHidden = {
  readonly __typename?: 'CommentHidden';
  /** The comment as it is now, or later. */
  readonly comment: Comment;
  /** Where it stands in the history of its community: give it to `after` to continue from here. */
  readonly position: Scalars['Position']['output'];
  /** The post that it belongs to, with its counts. */
  readonly post: Post;
};

/** The order of a list of comments. */
export type CommentOrder =
  /** The last added first. */
  | 'NEWEST'
  /** Those with the highest score first. It moves with every reaction: such a list is read again rather than updated from events. */
  | 'TOP';

/** A moderator showed a hidden comment again. */
export type CommentUnhidden = {
  readonly __typename?: 'CommentUnhidden';
  /** The comment as it is now, or later. */
  readonly comment: Comment;
  /** Where it stands in the history of its community: give it to `after` to continue from here. */
  readonly position: Scalars['Position']['output'];
  /** The post that it belongs to, with its counts. */
  readonly post: Post;
};

/** What a comment said in one of its versions. It never changes. */
export type CommentVersion = {
  readonly __typename?: 'CommentVersion';
  /** The version's id. */
  readonly id: Scalars['ID']['output'];
  /** The text; null where its author was erased. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** 1 for what was added first. */
  readonly version: Scalars['Int']['output'];
  /** How many words it had. */
  readonly wordCount: Scalars['Int']['output'];
  /** When it was written. */
  readonly writtenAt: Scalars['DateTime']['output'];
};

/** A page of versions. */
export type CommentVersionConnection = {
  readonly __typename?: 'CommentVersionConnection';
  /** The versions of the page. */
  readonly edges: ReadonlyArray<CommentVersionEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A version in a list. */
export type CommentVersionEdge = {
  readonly __typename?: 'CommentVersionEdge';
  /** Continues from here. */
  readonly cursor: Scalars['String']['output'];
  /** The version. */
  readonly node: CommentVersion;
};

/** People with a common interest, their posts and their groups. */
export type Community = {
  readonly __typename?: 'Community';
  /** The community's id. */
  readonly id: Scalars['ID']['output'];
  /** What is counted of its posts. */
  readonly postStatistics: CommunityPostStatistics;
  /** Its posts that are neither deleted nor hidden. */
  readonly posts: PostConnection;
};


/** People with a common interest, their posts and their groups. */
export type CommunityPostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: PostOrder;
};

/** What happens in a community. */
export type CommunityEvent = AnswerAccepted | AnswerUnaccepted | CommentAdded | CommentDeleted | CommentEdited | CommentHidden | CommentUnhidden | CommunityRetired | CommunityUpdated | MemberJoined | MemberLeft | MemberRoleChanged | PostDeleted | PostEdited | PostHidden | PostPublished | PostUnhidden | ReactionChanged;

/** What a person is in a community. */
export type CommunityMembership = {
  readonly __typename?: 'CommunityMembership';
  /** The membership's id. */
  readonly id: Scalars['ID']['output'];
};

/** What is counted of a community's posts. */
export type CommunityPostStatistics = {
  readonly __typename?: 'CommunityPostStatistics';
  /** An id of its own. */
  readonly id: Scalars['ID']['output'];
  /** How many posts the community lists: neither deleted nor hidden. */
  readonly postCount: Scalars['Int']['output'];
  /** Grows with every change of this object; 0 before the first post. */
  readonly revision: Scalars['Int']['output'];
};

/** An owner closed the community for good. */
export type CommunityRetired = {
  readonly __typename?: 'CommunityRetired';
  /** The community, with its counts. Null only where it could not be read just now: then `errors` says why. */
  readonly community: Maybe<Community>;
  /** Where it stands in the history of its community: give it to `after` to continue from here. */
  readonly position: Scalars['Position']['output'];
};

/** An owner described the community anew. */
export type CommunityUpdated = {
  readonly __typename?: 'CommunityUpdated';
  /** The community, with its counts. Null only where it could not be read just now: then `errors` says why. */
  readonly community: Maybe<Community>;
  /** Where it stands in the history of its community: give it to `after` to continue from here. */
  readonly position: Scalars['Position']['output'];
};

/** The comment that is taken back. */
export type DeleteCommentInput = {
  /** The comment. */
  readonly commentId: Scalars['ID']['input'];
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What came of `deleteComment`. */
export type DeleteCommentPayload = {
  readonly __typename?: 'DeleteCommentPayload';
  /** The comment as it is now; null unless it was done. */
  readonly comment: Maybe<Comment>;
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<DeleteCommentRefusal>;
};

/** Why `deleteComment` was refused. */
export type DeleteCommentRefusal = {
  readonly __typename?: 'DeleteCommentRefusal';
  /** The reason, for programs. */
  readonly code: DeleteCommentRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `deleteComment` is refused. */
export type DeleteCommentRefusalCode =
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** This is for its author, or for a role that you do not have. */
  | 'NOT_ALLOWED';

/** The post that is taken back. */
export type DeletePostInput = {
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The post. */
  readonly postId: Scalars['ID']['input'];
};

/** What came of `deletePost`. */
export type DeletePostPayload = {
  readonly __typename?: 'DeletePostPayload';
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** The post as it is now; null unless it was done. */
  readonly post: Maybe<Post>;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<DeletePostRefusal>;
};

/** Why `deletePost` was refused. */
export type DeletePostRefusal = {
  readonly __typename?: 'DeletePostRefusal';
  /** The reason, for programs. */
  readonly code: DeletePostRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `deletePost` is refused. */
export type DeletePostRefusalCode =
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** This is for its author, or for a role that you do not have. */
  | 'NOT_ALLOWED';

/** What changes. */
export type EditCommentInput = {
  /** The comment. */
  readonly commentId: Scalars['ID']['input'];
  /** The version that was edited: refused where it was edited since. Not checked unless given. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Its text: 1 character to 36,000 bytes in UTF-8. */
  readonly text: Scalars['String']['input'];
};

/** What came of `editComment`. */
export type EditCommentPayload = {
  readonly __typename?: 'EditCommentPayload';
  /** The comment as it is now; null unless it was done. */
  readonly comment: Maybe<Comment>;
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<EditCommentRefusal>;
};

/** Why `editComment` was refused. */
export type EditCommentRefusal = {
  readonly __typename?: 'EditCommentRefusal';
  /** The reason, for programs. */
  readonly code: EditCommentRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `editComment` is refused. */
export type EditCommentRefusalCode =
  /** The community is retired. */
  | 'COMMUNITY_RETIRED'
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** It was deleted. */
  | 'DELETED'
  /** This is for its author, or for a role that you do not have. */
  | 'NOT_ALLOWED'
  /** It was edited since. */
  | 'VERSION_OUTDATED';

/** What changes. Left out: stays as it is. */
export type EditPostInput = {
  /** The version that was edited: refused where it was edited since. Not checked unless given. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The language that it is written in, as a tag like `en` (BCP 47); null clears it. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
  /** The post. */
  readonly postId: Scalars['ID']['input'];
  /** All its tags: at most 10, each of up to 50 letters, digits and `+ # . _ -`. Null changes nothing; an empty list takes them all away. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Its text: at most 36,000 bytes in UTF-8; it may be empty. Null changes nothing. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Its title: one line of 1 to 300 characters. Null changes nothing. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Where a link leads: an address with http or https, of at most 2,000 bytes in UTF-8. Null changes nothing. */
  readonly url?: InputMaybe<Scalars['String']['input']>;
};

/** What came of `editPost`. */
export type EditPostPayload = {
  readonly __typename?: 'EditPostPayload';
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** The post as it is now; null unless it was done. */
  readonly post: Maybe<Post>;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<EditPostRefusal>;
};

/** Why `editPost` was refused. */
export type EditPostRefusal = {
  readonly __typename?: 'EditPostRefusal';
  /** The reason, for programs. */
  readonly code: EditPostRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `editPost` is refused. */
export type EditPostRefusalCode =
  /** The community is retired. */
  | 'COMMUNITY_RETIRED'
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** It was deleted. */
  | 'DELETED'
  /** This is for its author, or for a role that you do not have. */
  | 'NOT_ALLOWED'
  /** Only a link leads somewhere. */
  | 'NOT_A_LINK'
  /** It was edited since. */
  | 'VERSION_OUTDATED';

/** The comment that is hidden, and why. */
export type HideCommentInput = {
  /** The comment. */
  readonly commentId: Scalars['ID']['input'];
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why: 1 to 500 characters. Its author and the community's moderators read it. */
  readonly reason: Scalars['String']['input'];
};

/** What came of `hideComment`. */
export type HideCommentPayload = {
  readonly __typename?: 'HideCommentPayload';
  /** The comment as it is now; null unless it was done. */
  readonly comment: Maybe<Comment>;
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<HideCommentRefusal>;
};

/** Why `hideComment` was refused. */
export type HideCommentRefusal = {
  readonly __typename?: 'HideCommentRefusal';
  /** The reason, for programs. */
  readonly code: HideCommentRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `hideComment` is refused. */
export type HideCommentRefusalCode =
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** It was deleted. */
  | 'DELETED'
  /** This is for its author, or for a role that you do not have. */
  | 'NOT_ALLOWED';

/** The post that is hidden, and why. */
export type HidePostInput = {
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The post. */
  readonly postId: Scalars['ID']['input'];
  /** Why: 1 to 500 characters. Its author and the community's moderators read it. */
  readonly reason: Scalars['String']['input'];
};

/** What came of `hidePost`. */
export type HidePostPayload = {
  readonly __typename?: 'HidePostPayload';
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** The post as it is now; null unless it was done. */
  readonly post: Maybe<Post>;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<HidePostRefusal>;
};

/** Why `hidePost` was refused. */
export type HidePostRefusal = {
  readonly __typename?: 'HidePostRefusal';
  /** The reason, for programs. */
  readonly code: HidePostRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `hidePost` is refused. */
export type HidePostRefusalCode =
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** It was deleted. */
  | 'DELETED'
  /** This is for its author, or for a role that you do not have. */
  | 'NOT_ALLOWED';

/** One of the comments that are brought in. */
export type ImportCommentInput = {
  /** Whose it is: a member of the community. */
  readonly authorId: Scalars['ID']['input'];
  /** The comment's own key, unlike that of any other comment that the viewer brings into the community, like its id where it comes from: 1 to 200 characters. The same key is imported once; one that was refused or could not be decided is decided anew whenever it comes again. */
  readonly key: Scalars['String']['input'];
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['input'];
  /** The comment that it answers, by the key under which the viewer has imported it. */
  readonly parentCommentKey?: InputMaybe<Scalars['String']['input']>;
  /** The post or the comment that it answers, by id; or else give one of the keys. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  /** The post that it answers, by the key under which the viewer has imported it. */
  readonly parentPostKey?: InputMaybe<Scalars['String']['input']>;
  /** Its text: 1 character to 36,000 bytes in UTF-8. */
  readonly text: Scalars['String']['input'];
};

/** What came of one of the comments of `importComments`: an outcome, or an error where it could not be decided at all. */
export type ImportCommentResult = {
  readonly __typename?: 'ImportCommentResult';
  /** The comment as it is now; null unless it was done. */
  readonly comment: Maybe<Comment>;
  /** The comment's id; null unless it was done. */
  readonly commentId: Maybe<Scalars['ID']['output']>;
  /** Why it could not be decided; null where it was. */
  readonly error: Maybe<ImportContributionError>;
  /** The comment's own key. */
  readonly key: Scalars['String']['output'];
  /** Whether it was done; null where there is an error. */
  readonly outcome: Maybe<Outcome>;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<AddCommentRefusal>;
};

/** Comments that are brought in. */
export type ImportCommentsInput = {
  /** At most 500 comments, in the order in which they were made. */
  readonly comments: ReadonlyArray<ImportCommentInput>;
  /** The community. */
  readonly communityId: Scalars['ID']['input'];
  /** Accepted as with every mutation; the comments' own keys make repeating safe already, also in other batches. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What came of `importComments`. */
export type ImportCommentsPayload = {
  readonly __typename?: 'ImportCommentsPayload';
  /** What came of each, in the order of the input. */
  readonly results: ReadonlyArray<ImportCommentResult>;
};

/** Why one of the items of an import could not be decided. */
export type ImportContributionError = {
  readonly __typename?: 'ImportContributionError';
  /** The code, as in the `extensions` of an error: like BAD_USER_INPUT, NOT_FOUND or IDEMPOTENCY_KEY_REUSED. */
  readonly code: Scalars['String']['output'];
  /** The input fields of the item that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** One of the posts that are brought in. */
export type ImportPostInput = {
  /** Whose it is: a member of the community. */
  readonly authorId: Scalars['ID']['input'];
  /** The post's own key, unlike that of any other post that the viewer brings into the community, like its id where it comes from: 1 to 200 characters. The same key is imported once; one that was refused or could not be decided is decided anew whenever it comes again. */
  readonly key: Scalars['String']['input'];
  /** What it is. */
  readonly kind?: PostKind;
  /** The language that it is written in, as a tag like `en` (BCP 47). */
  readonly language?: InputMaybe<Scalars['String']['input']>;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['input'];
  /** At most 10 tags, each of up to 50 letters, digits and `+ # . _ -`. They are kept in lower case. */
  readonly tags?: ReadonlyArray<Scalars['String']['input']>;
  /** Its text: at most 36,000 bytes in UTF-8. */
  readonly text?: Scalars['String']['input'];
  /** Its title: one line of 1 to 300 characters. */
  readonly title: Scalars['String']['input'];
  /** Where a link leads: an address with http or https, of at most 2,000 bytes in UTF-8; only for links. */
  readonly url?: InputMaybe<Scalars['String']['input']>;
};

/** What came of one of the posts of `importPosts`: an outcome, or an error where it could not be decided at all. */
export type ImportPostResult = {
  readonly __typename?: 'ImportPostResult';
  /** Why it could not be decided; null where it was. */
  readonly error: Maybe<ImportContributionError>;
  /** The post's own key. */
  readonly key: Scalars['String']['output'];
  /** Whether it was done; null where there is an error. */
  readonly outcome: Maybe<Outcome>;
  /** The post as it is now; null unless it was done. */
  readonly post: Maybe<Post>;
  /** The post's id; null unless it was done. */
  readonly postId: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<PublishPostRefusal>;
};

/** Posts that are brought in. */
export type ImportPostsInput = {
  /** The community. */
  readonly communityId: Scalars['ID']['input'];
  /** Accepted as with every mutation; the posts' own keys make repeating safe already, also in other batches. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** At most 500 posts, in the order in which they were made. */
  readonly posts: ReadonlyArray<ImportPostInput>;
};

/** What came of `importPosts`. */
export type ImportPostsPayload = {
  readonly __typename?: 'ImportPostsPayload';
  /** What came of each, in the order of the input. */
  readonly results: ReadonlyArray<ImportPostResult>;
};

/** One of the reactions that are brought in. */
export type ImportReactionInput = {
  /** Whose it is: a member of the community. */
  readonly authorId: Scalars['ID']['input'];
  /** `like`, `dislike`, an emoji, or the short name that GitHub has for one, like `tada`. */
  readonly code: Scalars['String']['input'];
  /** The reaction's own key, unlike that of any other reaction that the viewer brings into the community, like its id where it comes from: 1 to 200 characters. The same key is imported once; one that was refused or could not be decided is decided anew whenever it comes again. */
  readonly key: Scalars['String']['input'];
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['input'];
  /** The comment that it is to, by the key under which the viewer has imported it. */
  readonly targetCommentKey?: InputMaybe<Scalars['String']['input']>;
  /** The post or the comment that it is to, by id; or else give one of the keys. */
  readonly targetId?: InputMaybe<Scalars['ID']['input']>;
  /** The post that it is to, by the key under which the viewer has imported it. */
  readonly targetPostKey?: InputMaybe<Scalars['String']['input']>;
};

/** What came of one of the reactions of `importReactions`: an outcome, or an error where it could not be decided at all. */
export type ImportReactionResult = {
  readonly __typename?: 'ImportReactionResult';
  /** Why it could not be decided; null where it was. */
  readonly error: Maybe<ImportContributionError>;
  /** The reaction's own key. */
  readonly key: Scalars['String']['output'];
  /** Whether it was done; null where there is an error. */
  readonly outcome: Maybe<Outcome>;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<AddReactionRefusal>;
  /** What was reacted to, as it is now; null unless it was done. */
  readonly target: Maybe<ReactionTarget>;
};

/** Reactions that are brought in. */
export type ImportReactionsInput = {
  /** The community. */
  readonly communityId: Scalars['ID']['input'];
  /** Accepted as with every mutation; the reactions' own keys make repeating safe already, also in other batches. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** At most 500 reactions, in the order in which they were made. */
  readonly reactions: ReadonlyArray<ImportReactionInput>;
};

/** What came of `importReactions`. */
export type ImportReactionsPayload = {
  readonly __typename?: 'ImportReactionsPayload';
  /** What came of each, in the order of the input. */
  readonly results: ReadonlyArray<ImportReactionResult>;
};

/** A person became a member of the community. */
export type MemberJoined = {
  readonly __typename?: 'MemberJoined';
  /** The community, with its counts. Null only where it could not be read just now: then `errors` says why. */
  readonly community: Maybe<Community>;
  /** The membership. Null only where it could not be read just now: then `errors` says why. */
  readonly membership: Maybe<CommunityMembership>;
  /** Where it stands in the history of its community: give it to `after` to continue from here. */
  readonly position: Scalars['Position']['output'];
};

/** A person is not a member of the community any more. */
export type MemberLeft = {
  readonly __typename?: 'MemberLeft';
  /** The community, with its counts. Null only where it could not be read just now: then `errors` says why. */
  readonly community: Maybe<Community>;
  /** The membership. Null only where it could not be read just now: then `errors` says why. */
  readonly membership: Maybe<CommunityMembership>;
  /** Where it stands in the history of its community: give it to `after` to continue from here. */
  readonly position: Scalars['Position']['output'];
};

/** A member of the community has another role. */
export type MemberRoleChanged = {
  readonly __typename?: 'MemberRoleChanged';
  /** The community, with its counts. Null only where it could not be read just now: then `errors` says why. */
  readonly community: Maybe<Community>;
  /** The membership. Null only where it could not be read just now: then `errors` says why. */
  readonly membership: Maybe<CommunityMembership>;
  /** Where it stands in the history of its community: give it to `after` to continue from here. */
  readonly position: Scalars['Position']['output'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Accepts a comment as the answer to its post, in the place of the one accepted before. Accepting it again changes nothing, nor does an importer's acceptance of the past where another was accepted, or one was taken back, at that moment or later. For the post's author, while a member, and the community's owners and moderators. */
  readonly acceptAnswer: AcceptAnswerPayload;
  /** Answers a post or a comment, to any depth. For members of the community. */
  readonly addComment: AddCommentPayload;
  /** Reacts to a post or a comment, once with each code. A like takes the place of a dislike, and the other way round. Reacting again changes nothing. For members of the community. */
  readonly addReaction: AddReactionPayload;
  /** Takes a comment back: its place in the thread stays, without words. For its author. Deleting again changes nothing. */
  readonly deleteComment: DeleteCommentPayload;
  /** Takes a post back: it stays in its place, but nobody reads its words any more. For its author. Deleting again changes nothing. */
  readonly deletePost: DeletePostPayload;
  /** Writes a comment anew. The version before stays readable. For its author. */
  readonly editComment: EditCommentPayload;
  /** Writes a post anew. The version before stays readable. A field that is left out stays as it is; tags and a language that it has already change nothing. For its author, also once they have left the community, and while it is hidden: then nobody reads it but who reads what is hidden. */
  readonly editPost: EditPostPayload;
  /** Hides a comment from all but its author and the community's moderators. For the community's owners and moderators. Hiding again changes nothing. */
  readonly hideComment: HideCommentPayload;
  /** Hides a post from all but its author and the community's moderators. For the community's owners and moderators. Hiding again changes nothing. */
  readonly hidePost: HidePostPayload;
  /** Brings up to 500 comments into a community, each by itself and in the order given: one that cannot be brought in keeps no other back. For importers. */
  readonly importComments: ImportCommentsPayload;
  /** Brings up to 500 posts into a community, each by itself and in the order given: one that cannot be brought in keeps no other back. For importers. */
  readonly importPosts: ImportPostsPayload;
  /** Brings up to 500 reactions into a community, each by itself and in the order given: one that cannot be brought in keeps no other back, and one that was taken back since, or whose opposite was made later, changes nothing. For importers. */
  readonly importReactions: ImportReactionsPayload;
  /** Publishes a post in a community. For its members. */
  readonly publishPost: PublishPostPayload;
  /** Takes the viewer's own reaction back. Where there is none, nothing changes. */
  readonly removeReaction: RemoveReactionPayload;
  /** Takes it back that a post has an accepted answer. Where there is none, nothing changes. For whoever may accept one. */
  readonly unacceptAnswer: UnacceptAnswerPayload;
  /** Shows a hidden comment again. For the community's owners and moderators. */
  readonly unhideComment: UnhideCommentPayload;
  /** Shows a hidden post again. For the community's owners and moderators. */
  readonly unhidePost: UnhidePostPayload;
};


export type MutationAcceptAnswerArgs = {
  input: AcceptAnswerInput;
};


export type MutationAddCommentArgs = {
  input: AddCommentInput;
};


export type MutationAddReactionArgs = {
  input: AddReactionInput;
};


export type MutationDeleteCommentArgs = {
  input: DeleteCommentInput;
};


export type MutationDeletePostArgs = {
  input: DeletePostInput;
};


export type MutationEditCommentArgs = {
  input: EditCommentInput;
};


export type MutationEditPostArgs = {
  input: EditPostInput;
};


export type MutationHideCommentArgs = {
  input: HideCommentInput;
};


export type MutationHidePostArgs = {
  input: HidePostInput;
};


export type MutationImportCommentsArgs = {
  input: ImportCommentsInput;
};


export type MutationImportPostsArgs = {
  input: ImportPostsInput;
};


export type MutationImportReactionsArgs = {
  input: ImportReactionsInput;
};


export type MutationPublishPostArgs = {
  input: PublishPostInput;
};


export type MutationRemoveReactionArgs = {
  input: RemoveReactionInput;
};


export type MutationUnacceptAnswerArgs = {
  input: UnacceptAnswerInput;
};


export type MutationUnhideCommentArgs = {
  input: UnhideCommentInput;
};


export type MutationUnhidePostArgs = {
  input: UnhidePostInput;
};

/** Something with an id of its own. */
export type Node = {
  /** Unique among all things: a TypeID. */
  readonly id: Scalars['ID']['output'];
};

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

/** A person. */
export type Person = {
  readonly __typename?: 'Person';
  /** The person's id. */
  readonly id: Scalars['ID']['output'];
  /** Their posts in all communities that are neither deleted nor hidden, the last published first. */
  readonly posts: PostConnection;
};


/** A person. */
export type PersonPostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Something written by a member of a community for all to read. */
export type Post = Node & {
  readonly __typename?: 'Post';
  /** The comment that was accepted as the answer to it; null where none was. Deleted or hidden later, it stays accepted, without words. */
  readonly acceptedAnswer: Maybe<Comment>;
  /** When that comment was accepted; null where none was. */
  readonly answerAcceptedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who published it. An erased person is still there, without words. Null only where it could not be read just now: then `errors` says why. */
  readonly author: Maybe<Person>;
  /** How many comments it has, at any depth; deleted and hidden ones do not count. */
  readonly commentCount: Scalars['Int']['output'];
  /** The comments that answer it. Deleted and hidden ones keep their place. */
  readonly comments: CommentConnection;
  /** The community that it was published in. Null only where it could not be read just now: then `errors` says why. */
  readonly community: Maybe<Community>;
  /** When its author deleted it; null where they did not. */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** How many dislike it. */
  readonly dislikes: Scalars['Int']['output'];
  /** When it was edited last; null where it never was. */
  readonly editedAt: Maybe<Scalars['DateTime']['output']>;
  /** When a moderator hid it; null where it is not hidden. */
  readonly hiddenAt: Maybe<Scalars['DateTime']['output']>;
  /** The moderator who hid it. Only its author and the community's moderators see it; null for everybody else, and in events. */
  readonly hiddenBy: Maybe<Person>;
  /** Why it was hidden. Only its author and the community's moderators see it; null for everybody else, and in events. */
  readonly hiddenReason: Maybe<Scalars['String']['output']>;
  /** The post's id. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: PostKind;
  /** The language that it is written in, as a tag like `en` (BCP 47); null where nobody said, and where its tags are not told. */
  readonly language: Maybe<Scalars['String']['output']>;
  /** How many like it. */
  readonly likes: Scalars['Int']['output'];
  /** Whether lists show it: neither deleted nor hidden. */
  readonly listed: Scalars['Boolean']['output'];
  /** When it was published. */
  readonly publishedAt: Scalars['DateTime']['output'];
  /** How many reactions there are with each code, likes and dislikes too, in the order in which the codes were first used. Empty where it was deleted; while it is hidden, only its author and the community's moderators see them, and no event tells them. */
  readonly reactionCounts: ReadonlyArray<ReactionCount>;
  /** Grows with every change of this object. */
  readonly revision: Scalars['Int']['output'];
  /** Likes less dislikes: what `TOP` orders by. */
  readonly score: Scalars['Int']['output'];
  /** A readable part for addresses, made from the title. Not unique. Null under the same conditions as the title. */
  readonly slug: Maybe<Scalars['String']['output']>;
  /** Its tags. Empty where it was deleted; while it is hidden, only its author and the community's moderators see them, and no event tells them. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
  /** Its text, which may be empty. Null under the same conditions as the title. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** Its title. Null where it was deleted or its author erased; while it is hidden, only its author and the community's moderators read it, and no event tells it. */
  readonly title: Maybe<Scalars['String']['output']>;
  /** Where a link leads; null for other kinds, and under the same conditions as the title. */
  readonly url: Maybe<Scalars['String']['output']>;
  /** Counts what was written: give it to `editPost` as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** What it said, the first version first. Empty for whoever may not read its words. Events do not tell versions: read the list again when `version` has grown. */
  readonly versions: PostVersionConnection;
  /** The codes of the viewer's own reactions; empty where nobody is signed in, and where the counts are not told. */
  readonly viewerReactions: ReadonlyArray<Scalars['String']['output']>;
  /** How many words its text has. */
  readonly wordCount: Scalars['Int']['output'];
};


/** Something written by a member of a community for all to read. */
export type PostCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  order?: CommentOrder;
};


/** Something written by a member of a community for all to read. */
export type PostVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of posts. */
export type PostConnection = {
  readonly __typename?: 'PostConnection';
  /** The posts of the page. */
  readonly edges: ReadonlyArray<PostEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** The author took a post back. */
export type PostDeleted = {
  readonly __typename?: 'PostDeleted';
  /** Where it stands in the history of its community: give it to `after` to continue from here. */
  readonly position: Scalars['Position']['output'];
  /** The post as it is now, or later. */
  readonly post: Post;
  /** What is counted of the community's posts. */
  readonly statistics: CommunityPostStatistics;
};

/** A post in a list. */
export type PostEdge = {
  readonly __typename?: 'PostEdge';
  /** Continues from here. */
  readonly cursor: Scalars['String']['output'];
  /** The post. */
  readonly node: Post;
};

/** The author wrote a post anew. */
export type PostEdited = {
  readonly __typename?: 'PostEdited';
  /** Where it stands in the history of its community: give it to `after` to continue from here. */
  readonly position: Scalars['Position']['output'];
  /** The post as it is now, or later. */
  readonly post: Post;
};

/** What happens to a post and its comments. */
export type PostEvent = AnswerAccepted | AnswerUnaccepted | CommentAdded | CommentDeleted | CommentEdited | CommentHidden | CommentUnhidden | PostDeleted | PostEdited | PostHidden | PostPublished | PostUnhidden | ReactionChanged;

/** A moderator hid a post. Events are the same for all who follow, so nobody reads its words here. */
export type PostHidden = {
  readonly __typename?: 'PostHidden';
  /** Where it stands in the history of its community: give it to `after` to continue from here. */
  readonly position: Scalars['Position']['output'];
  /** The post as it is now, or later. */
  readonly post: Post;
  /** What is counted of the community's posts. */
  readonly statistics: CommunityPostStatistics;
};

/** What a post is. */
export type PostKind =
  /** An address, and perhaps words about it. */
  | 'LINK'
  /** Words. */
  | 'TEXT';

/** The order of a list of posts. */
export type PostOrder =
  /** The last published first. */
  | 'NEWEST'
  /** Those with the highest score first. It moves with every reaction: such a list is read again rather than updated from events. */
  | 'TOP';

/** A member published a post. */
export type PostPublished = {
  readonly __typename?: 'PostPublished';
  /** Where it stands in the history of its community: give it to `after` to continue from here. */
  readonly position: Scalars['Position']['output'];
  /** The post as it is now, or later. */
  readonly post: Post;
  /** What is counted of the community's posts. */
  readonly statistics: CommunityPostStatistics;
};

/** A moderator showed a hidden post again. */
export type PostUnhidden = {
  readonly __typename?: 'PostUnhidden';
  /** Where it stands in the history of its community: give it to `after` to continue from here. */
  readonly position: Scalars['Position']['output'];
  /** The post as it is now, or later. */
  readonly post: Post;
  /** What is counted of the community's posts. */
  readonly statistics: CommunityPostStatistics;
};

/** What a post said in one of its versions. It never changes. */
export type PostVersion = {
  readonly __typename?: 'PostVersion';
  /** The version's id. */
  readonly id: Scalars['ID']['output'];
  /** The language that it was written in, as a tag like `en` (BCP 47); null where nobody said. */
  readonly language: Maybe<Scalars['String']['output']>;
  /** The tags. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
  /** The text; null where its author was erased. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** The title; null where its author was erased. */
  readonly title: Maybe<Scalars['String']['output']>;
  /** Where a link led; null for other kinds, and where its author was erased. */
  readonly url: Maybe<Scalars['String']['output']>;
  /** 1 for what was published first. */
  readonly version: Scalars['Int']['output'];
  /** How many words the text had. */
  readonly wordCount: Scalars['Int']['output'];
  /** When it was written. */
  readonly writtenAt: Scalars['DateTime']['output'];
};

/** A page of versions. */
export type PostVersionConnection = {
  readonly __typename?: 'PostVersionConnection';
  /** The versions of the page. */
  readonly edges: ReadonlyArray<PostVersionEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A version in a list. */
export type PostVersionEdge = {
  readonly __typename?: 'PostVersionEdge';
  /** Continues from here. */
  readonly cursor: Scalars['String']['output'];
  /** The version. */
  readonly node: PostVersion;
};

/** The post. */
export type PublishPostInput = {
  /** Whose it is: the viewer's unless given. Only importers give it. */
  readonly authorId?: InputMaybe<Scalars['ID']['input']>;
  /** The community that it is published in. */
  readonly communityId: Scalars['ID']['input'];
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What it is. */
  readonly kind?: PostKind;
  /** The language that it is written in, as a tag like `en` (BCP 47). */
  readonly language?: InputMaybe<Scalars['String']['input']>;
  /** When it happened: now unless given. Only importers give it. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At most 10 tags, each of up to 50 letters, digits and `+ # . _ -`. They are kept in lower case. */
  readonly tags?: ReadonlyArray<Scalars['String']['input']>;
  /** Its text: at most 36,000 bytes in UTF-8. */
  readonly text?: Scalars['String']['input'];
  /** Its title: one line of 1 to 300 characters. */
  readonly title: Scalars['String']['input'];
  /** Where a link leads: an address with http or https, of at most 2,000 bytes in UTF-8; only for links. */
  readonly url?: InputMaybe<Scalars['String']['input']>;
};

/** What came of `publishPost`. */
export type PublishPostPayload = {
  readonly __typename?: 'PublishPostPayload';
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** The post; null unless it was done. */
  readonly post: Maybe<Post>;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<PublishPostRefusal>;
};

/** Why `publishPost` was refused. */
export type PublishPostRefusal = {
  readonly __typename?: 'PublishPostRefusal';
  /** The reason, for programs. */
  readonly code: PublishPostRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `publishPost` is refused. */
export type PublishPostRefusalCode =
  /** The community is retired. */
  | 'COMMUNITY_RETIRED'
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** Only an importer says whose it is or when it happened. */
  | 'NOT_ALLOWED'
  /** Only members of the community take part in it. */
  | 'NOT_A_MEMBER'
  /** Nothing can have happened in the future. */
  | 'TIME_AHEAD';

export type Query = {
  readonly __typename?: 'Query';
  /** A comment by id; null where there is none. */
  readonly comment: Maybe<Comment>;
  /** A post by id; null where there is none. */
  readonly post: Maybe<Post>;
};


export type QueryCommentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPostArgs = {
  id: Scalars['ID']['input'];
};

/** A person reacted, or took a reaction back. A like that takes the place of a dislike is told as two events. */
export type ReactionChanged = {
  readonly __typename?: 'ReactionChanged';
  /** The code of the reaction. */
  readonly code: Scalars['String']['output'];
  /** Who did it. An erased person is still there, without words. Null only where it could not be read just now: then `errors` says why. */
  readonly person: Maybe<Person>;
  /** Where it stands in the history of its community: give it to `after` to continue from here. */
  readonly position: Scalars['Position']['output'];
  /** Whether the person has this reaction now. */
  readonly present: Scalars['Boolean']['output'];
  /** What was reacted to, with its counts. */
  readonly target: ReactionTarget;
};

/** How many reactions there are with one code. */
export type ReactionCount = {
  readonly __typename?: 'ReactionCount';
  /** `like`, `dislike`, an emoji, or the short name of one. */
  readonly code: Scalars['String']['output'];
  /** How many: at least one. */
  readonly count: Scalars['Int']['output'];
};

/** What one can answer and react to. */
export type ReactionTarget = Comment | Post;

/** The reaction that is taken back. */
export type RemoveReactionInput = {
  /** The code of the reaction. */
  readonly code: Scalars['String']['input'];
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The post or the comment. */
  readonly targetId: Scalars['ID']['input'];
};

/** What came of `removeReaction`. */
export type RemoveReactionPayload = {
  readonly __typename?: 'RemoveReactionPayload';
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<RemoveReactionRefusal>;
  /** The post or the comment as it is now; null unless it was done. */
  readonly target: Maybe<ReactionTarget>;
};

/** Why `removeReaction` was refused. */
export type RemoveReactionRefusal = {
  readonly __typename?: 'RemoveReactionRefusal';
  /** The reason, for programs. */
  readonly code: RemoveReactionRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `removeReaction` is refused. */
export type RemoveReactionRefusalCode =
  /** An administrator has deactivated you. */
  | 'DEACTIVATED';

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Everything that happens in a community, its posts included, in order. Everybody may follow it. */
  readonly communityEvents: CommunityEvent;
  /** Everything that happens to a post, its comments and their reactions, in order. Everybody may follow it. */
  readonly postEvents: PostEvent;
};


export type SubscriptionCommunityEventsArgs = {
  after?: InputMaybe<Scalars['Position']['input']>;
  id: Scalars['ID']['input'];
};


export type SubscriptionPostEventsArgs = {
  after?: InputMaybe<Scalars['Position']['input']>;
  id: Scalars['ID']['input'];
};

/** The post that has no accepted answer any more. */
export type UnacceptAnswerInput = {
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The post. */
  readonly postId: Scalars['ID']['input'];
};

/** What came of `unacceptAnswer`. */
export type UnacceptAnswerPayload = {
  readonly __typename?: 'UnacceptAnswerPayload';
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** The post as it is now; null unless it was done. */
  readonly post: Maybe<Post>;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<UnacceptAnswerRefusal>;
};

/** Why `unacceptAnswer` was refused. */
export type UnacceptAnswerRefusal = {
  readonly __typename?: 'UnacceptAnswerRefusal';
  /** The reason, for programs. */
  readonly code: UnacceptAnswerRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `unacceptAnswer` is refused. */
export type UnacceptAnswerRefusalCode =
  /** The community is retired. */
  | 'COMMUNITY_RETIRED'
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** This is for its author, or for a role that you do not have. */
  | 'NOT_ALLOWED'
  /** Only members of the community take part in it. */
  | 'NOT_A_MEMBER';

/** The comment that is shown again. */
export type UnhideCommentInput = {
  /** The comment. */
  readonly commentId: Scalars['ID']['input'];
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What came of `unhideComment`. */
export type UnhideCommentPayload = {
  readonly __typename?: 'UnhideCommentPayload';
  /** The comment as it is now; null unless it was done. */
  readonly comment: Maybe<Comment>;
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<UnhideCommentRefusal>;
};

/** Why `unhideComment` was refused. */
export type UnhideCommentRefusal = {
  readonly __typename?: 'UnhideCommentRefusal';
  /** The reason, for programs. */
  readonly code: UnhideCommentRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `unhideComment` is refused. */
export type UnhideCommentRefusalCode =
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** It was deleted. */
  | 'DELETED'
  /** This is for its author, or for a role that you do not have. */
  | 'NOT_ALLOWED';

/** The post that is shown again. */
export type UnhidePostInput = {
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The post. */
  readonly postId: Scalars['ID']['input'];
};

/** What came of `unhidePost`. */
export type UnhidePostPayload = {
  readonly __typename?: 'UnhidePostPayload';
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** The post as it is now; null unless it was done. */
  readonly post: Maybe<Post>;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<UnhidePostRefusal>;
};

/** Why `unhidePost` was refused. */
export type UnhidePostRefusal = {
  readonly __typename?: 'UnhidePostRefusal';
  /** The reason, for programs. */
  readonly code: UnhidePostRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `unhidePost` is refused. */
export type UnhidePostRefusalCode =
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** It was deleted. */
  | 'DELETED'
  /** This is for its author, or for a role that you do not have. */
  | 'NOT_ALLOWED';



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
  Comment: Comment;
  Community: Community;
  Person: Person;
  Post: Post;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Comment:
    ( { __typename: 'Comment' }
    & GraphQLRecursivePick<FederationTypes['Comment'], {"id":true}> );
  Community:
    ( { __typename: 'Community' }
    & GraphQLRecursivePick<FederationTypes['Community'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  Post:
    ( { __typename: 'Post' }
    & GraphQLRecursivePick<FederationTypes['Post'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CommunityEvent:
    | ( PostChange )
    | ( PostChange )
    | ( CommentAddition )
    | ( CommentChange )
    | ( CommentChange )
    | ( CommentChange )
    | ( CommentChange )
    | ( CommunityChange )
    | ( CommunityChange )
    | ( MemberChange )
    | ( MemberChange )
    | ( MemberChange )
    | ( PostChange )
    | ( PostChange )
    | ( PostChange )
    | ( PostChange )
    | ( PostChange )
    | ( ReactionChange )
  ;
  PostEvent:
    | ( PostChange )
    | ( PostChange )
    | ( CommentAddition )
    | ( CommentChange )
    | ( CommentChange )
    | ( CommentChange )
    | ( CommentChange )
    | ( PostChange )
    | ( PostChange )
    | ( PostChange )
    | ( PostChange )
    | ( PostChange )
    | ( ReactionChange )
  ;
  ReactionTarget:
    | ( StoredComment )
    | ( StoredPost )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( StoredComment )
    | ( StoredPost )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptAnswerInput: AcceptAnswerInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AcceptAnswerPayload: ResolverTypeWrapper<Omit<AcceptAnswerPayload, 'post'> & { post?: Maybe<ResolversTypes['Post']> }>;
  AcceptAnswerRefusal: ResolverTypeWrapper<AcceptAnswerRefusal>;
  AcceptAnswerRefusalCode: AcceptAnswerRefusalCode;
  AddCommentInput: AddCommentInput;
  AddCommentPayload: ResolverTypeWrapper<Omit<AddCommentPayload, 'comment'> & { comment?: Maybe<ResolversTypes['Comment']> }>;
  AddCommentRefusal: ResolverTypeWrapper<AddCommentRefusal>;
  AddCommentRefusalCode: AddCommentRefusalCode;
  AddReactionInput: AddReactionInput;
  AddReactionPayload: ResolverTypeWrapper<Omit<AddReactionPayload, 'target'> & { target?: Maybe<ResolversTypes['ReactionTarget']> }>;
  AddReactionRefusal: ResolverTypeWrapper<AddReactionRefusal>;
  AddReactionRefusalCode: AddReactionRefusalCode;
  AnswerAccepted: ResolverTypeWrapper<PostChange>;
  AnswerUnaccepted: ResolverTypeWrapper<PostChange>;
  Comment: ResolverTypeWrapper<StoredComment>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CommentAdded: ResolverTypeWrapper<CommentAddition>;
  CommentConnection: ResolverTypeWrapper<Omit<CommentConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['CommentEdge']> }>;
  CommentDeleted: ResolverTypeWrapper<CommentChange>;
  CommentEdge: ResolverTypeWrapper<Omit<CommentEdge, 'node'> & { node: ResolversTypes['Comment'] }>;
  CommentEdited: ResolverTypeWrapper<CommentChange>;
  CommentHidden: ResolverTypeWrapper<CommentChange>;
  CommentOrder: CommentOrder;
  CommentUnhidden: ResolverTypeWrapper<CommentChange>;
  CommentVersion: ResolverTypeWrapper<StoredCommentVersion>;
  CommentVersionConnection: ResolverTypeWrapper<Omit<CommentVersionConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['CommentVersionEdge']> }>;
  CommentVersionEdge: ResolverTypeWrapper<Omit<CommentVersionEdge, 'node'> & { node: ResolversTypes['CommentVersion'] }>;
  Community: ResolverTypeWrapper<Reference>;
  CommunityEvent: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CommunityEvent']>;
  CommunityMembership: ResolverTypeWrapper<Reference>;
  CommunityPostStatistics: ResolverTypeWrapper<StoredCommunityPosts>;
  CommunityRetired: ResolverTypeWrapper<CommunityChange>;
  CommunityUpdated: ResolverTypeWrapper<CommunityChange>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteCommentInput: DeleteCommentInput;
  DeleteCommentPayload: ResolverTypeWrapper<Omit<DeleteCommentPayload, 'comment'> & { comment?: Maybe<ResolversTypes['Comment']> }>;
  DeleteCommentRefusal: ResolverTypeWrapper<DeleteCommentRefusal>;
  DeleteCommentRefusalCode: DeleteCommentRefusalCode;
  DeletePostInput: DeletePostInput;
  DeletePostPayload: ResolverTypeWrapper<Omit<DeletePostPayload, 'post'> & { post?: Maybe<ResolversTypes['Post']> }>;
  DeletePostRefusal: ResolverTypeWrapper<DeletePostRefusal>;
  DeletePostRefusalCode: DeletePostRefusalCode;
  EditCommentInput: EditCommentInput;
  EditCommentPayload: ResolverTypeWrapper<Omit<EditCommentPayload, 'comment'> & { comment?: Maybe<ResolversTypes['Comment']> }>;
  EditCommentRefusal: ResolverTypeWrapper<EditCommentRefusal>;
  EditCommentRefusalCode: EditCommentRefusalCode;
  EditPostInput: EditPostInput;
  EditPostPayload: ResolverTypeWrapper<Omit<EditPostPayload, 'post'> & { post?: Maybe<ResolversTypes['Post']> }>;
  EditPostRefusal: ResolverTypeWrapper<EditPostRefusal>;
  EditPostRefusalCode: EditPostRefusalCode;
  HideCommentInput: HideCommentInput;
  HideCommentPayload: ResolverTypeWrapper<Omit<HideCommentPayload, 'comment'> & { comment?: Maybe<ResolversTypes['Comment']> }>;
  HideCommentRefusal: ResolverTypeWrapper<HideCommentRefusal>;
  HideCommentRefusalCode: HideCommentRefusalCode;
  HidePostInput: HidePostInput;
  HidePostPayload: ResolverTypeWrapper<Omit<HidePostPayload, 'post'> & { post?: Maybe<ResolversTypes['Post']> }>;
  HidePostRefusal: ResolverTypeWrapper<HidePostRefusal>;
  HidePostRefusalCode: HidePostRefusalCode;
  ImportCommentInput: ImportCommentInput;
  ImportCommentResult: ResolverTypeWrapper<Omit<ImportCommentResult, 'comment'> & { comment?: Maybe<ResolversTypes['Comment']> }>;
  ImportCommentsInput: ImportCommentsInput;
  ImportCommentsPayload: ResolverTypeWrapper<Omit<ImportCommentsPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['ImportCommentResult']> }>;
  ImportContributionError: ResolverTypeWrapper<ImportContributionError>;
  ImportPostInput: ImportPostInput;
  ImportPostResult: ResolverTypeWrapper<Omit<ImportPostResult, 'post'> & { post?: Maybe<ResolversTypes['Post']> }>;
  ImportPostsInput: ImportPostsInput;
  ImportPostsPayload: ResolverTypeWrapper<Omit<ImportPostsPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['ImportPostResult']> }>;
  ImportReactionInput: ImportReactionInput;
  ImportReactionResult: ResolverTypeWrapper<ReactionResult>;
  ImportReactionsInput: ImportReactionsInput;
  ImportReactionsPayload: ResolverTypeWrapper<Omit<ImportReactionsPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['ImportReactionResult']> }>;
  MemberJoined: ResolverTypeWrapper<MemberChange>;
  MemberLeft: ResolverTypeWrapper<MemberChange>;
  MemberRoleChanged: ResolverTypeWrapper<MemberChange>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Outcome: ResolverTypeWrapper<Outcome>;
  OutcomeState: OutcomeState;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Person: ResolverTypeWrapper<Reference>;
  Position: ResolverTypeWrapper<Scalars['Position']['output']>;
  Post: ResolverTypeWrapper<StoredPost>;
  PostConnection: ResolverTypeWrapper<Omit<PostConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['PostEdge']> }>;
  PostDeleted: ResolverTypeWrapper<PostChange>;
  PostEdge: ResolverTypeWrapper<Omit<PostEdge, 'node'> & { node: ResolversTypes['Post'] }>;
  PostEdited: ResolverTypeWrapper<PostChange>;
  PostEvent: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PostEvent']>;
  PostHidden: ResolverTypeWrapper<PostChange>;
  PostKind: PostKind;
  PostOrder: PostOrder;
  PostPublished: ResolverTypeWrapper<PostChange>;
  PostUnhidden: ResolverTypeWrapper<PostChange>;
  PostVersion: ResolverTypeWrapper<StoredPostVersion>;
  PostVersionConnection: ResolverTypeWrapper<Omit<PostVersionConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['PostVersionEdge']> }>;
  PostVersionEdge: ResolverTypeWrapper<Omit<PostVersionEdge, 'node'> & { node: ResolversTypes['PostVersion'] }>;
  PublishPostInput: PublishPostInput;
  PublishPostPayload: ResolverTypeWrapper<Omit<PublishPostPayload, 'post'> & { post?: Maybe<ResolversTypes['Post']> }>;
  PublishPostRefusal: ResolverTypeWrapper<PublishPostRefusal>;
  PublishPostRefusalCode: PublishPostRefusalCode;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReactionChanged: ResolverTypeWrapper<ReactionChange>;
  ReactionCount: ResolverTypeWrapper<ReactionCount>;
  ReactionTarget: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReactionTarget']>;
  RemoveReactionInput: RemoveReactionInput;
  RemoveReactionPayload: ResolverTypeWrapper<Omit<RemoveReactionPayload, 'target'> & { target?: Maybe<ResolversTypes['ReactionTarget']> }>;
  RemoveReactionRefusal: ResolverTypeWrapper<RemoveReactionRefusal>;
  RemoveReactionRefusalCode: RemoveReactionRefusalCode;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  UnacceptAnswerInput: UnacceptAnswerInput;
  UnacceptAnswerPayload: ResolverTypeWrapper<Omit<UnacceptAnswerPayload, 'post'> & { post?: Maybe<ResolversTypes['Post']> }>;
  UnacceptAnswerRefusal: ResolverTypeWrapper<UnacceptAnswerRefusal>;
  UnacceptAnswerRefusalCode: UnacceptAnswerRefusalCode;
  UnhideCommentInput: UnhideCommentInput;
  UnhideCommentPayload: ResolverTypeWrapper<Omit<UnhideCommentPayload, 'comment'> & { comment?: Maybe<ResolversTypes['Comment']> }>;
  UnhideCommentRefusal: ResolverTypeWrapper<UnhideCommentRefusal>;
  UnhideCommentRefusalCode: UnhideCommentRefusalCode;
  UnhidePostInput: UnhidePostInput;
  UnhidePostPayload: ResolverTypeWrapper<Omit<UnhidePostPayload, 'post'> & { post?: Maybe<ResolversTypes['Post']> }>;
  UnhidePostRefusal: ResolverTypeWrapper<UnhidePostRefusal>;
  UnhidePostRefusalCode: UnhidePostRefusalCode;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptAnswerInput: AcceptAnswerInput;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  AcceptAnswerPayload: Omit<AcceptAnswerPayload, 'post'> & { post?: Maybe<ResolversParentTypes['Post']> };
  AcceptAnswerRefusal: AcceptAnswerRefusal;
  AddCommentInput: AddCommentInput;
  AddCommentPayload: Omit<AddCommentPayload, 'comment'> & { comment?: Maybe<ResolversParentTypes['Comment']> };
  AddCommentRefusal: AddCommentRefusal;
  AddReactionInput: AddReactionInput;
  AddReactionPayload: Omit<AddReactionPayload, 'target'> & { target?: Maybe<ResolversParentTypes['ReactionTarget']> };
  AddReactionRefusal: AddReactionRefusal;
  AnswerAccepted: PostChange;
  AnswerUnaccepted: PostChange;
  Comment: StoredComment;
  Int: Scalars['Int']['output'];
  CommentAdded: CommentAddition;
  CommentConnection: Omit<CommentConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['CommentEdge']> };
  CommentDeleted: CommentChange;
  CommentEdge: Omit<CommentEdge, 'node'> & { node: ResolversParentTypes['Comment'] };
  CommentEdited: CommentChange;
  CommentHidden: CommentChange;
  CommentUnhidden: CommentChange;
  CommentVersion: StoredCommentVersion;
  CommentVersionConnection: Omit<CommentVersionConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['CommentVersionEdge']> };
  CommentVersionEdge: Omit<CommentVersionEdge, 'node'> & { node: ResolversParentTypes['CommentVersion'] };
  Community: Reference;
  CommunityEvent: ResolversUnionTypes<ResolversParentTypes>['CommunityEvent'];
  CommunityMembership: Reference;
  CommunityPostStatistics: StoredCommunityPosts;
  CommunityRetired: CommunityChange;
  CommunityUpdated: CommunityChange;
  DateTime: Scalars['DateTime']['output'];
  DeleteCommentInput: DeleteCommentInput;
  DeleteCommentPayload: Omit<DeleteCommentPayload, 'comment'> & { comment?: Maybe<ResolversParentTypes['Comment']> };
  DeleteCommentRefusal: DeleteCommentRefusal;
  DeletePostInput: DeletePostInput;
  DeletePostPayload: Omit<DeletePostPayload, 'post'> & { post?: Maybe<ResolversParentTypes['Post']> };
  DeletePostRefusal: DeletePostRefusal;
  EditCommentInput: EditCommentInput;
  EditCommentPayload: Omit<EditCommentPayload, 'comment'> & { comment?: Maybe<ResolversParentTypes['Comment']> };
  EditCommentRefusal: EditCommentRefusal;
  EditPostInput: EditPostInput;
  EditPostPayload: Omit<EditPostPayload, 'post'> & { post?: Maybe<ResolversParentTypes['Post']> };
  EditPostRefusal: EditPostRefusal;
  HideCommentInput: HideCommentInput;
  HideCommentPayload: Omit<HideCommentPayload, 'comment'> & { comment?: Maybe<ResolversParentTypes['Comment']> };
  HideCommentRefusal: HideCommentRefusal;
  HidePostInput: HidePostInput;
  HidePostPayload: Omit<HidePostPayload, 'post'> & { post?: Maybe<ResolversParentTypes['Post']> };
  HidePostRefusal: HidePostRefusal;
  ImportCommentInput: ImportCommentInput;
  ImportCommentResult: Omit<ImportCommentResult, 'comment'> & { comment?: Maybe<ResolversParentTypes['Comment']> };
  ImportCommentsInput: ImportCommentsInput;
  ImportCommentsPayload: Omit<ImportCommentsPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['ImportCommentResult']> };
  ImportContributionError: ImportContributionError;
  ImportPostInput: ImportPostInput;
  ImportPostResult: Omit<ImportPostResult, 'post'> & { post?: Maybe<ResolversParentTypes['Post']> };
  ImportPostsInput: ImportPostsInput;
  ImportPostsPayload: Omit<ImportPostsPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['ImportPostResult']> };
  ImportReactionInput: ImportReactionInput;
  ImportReactionResult: ReactionResult;
  ImportReactionsInput: ImportReactionsInput;
  ImportReactionsPayload: Omit<ImportReactionsPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['ImportReactionResult']> };
  MemberJoined: MemberChange;
  MemberLeft: MemberChange;
  MemberRoleChanged: MemberChange;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Outcome: Outcome;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Person: Reference;
  Position: Scalars['Position']['output'];
  Post: StoredPost;
  PostConnection: Omit<PostConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['PostEdge']> };
  PostDeleted: PostChange;
  PostEdge: Omit<PostEdge, 'node'> & { node: ResolversParentTypes['Post'] };
  PostEdited: PostChange;
  PostEvent: ResolversUnionTypes<ResolversParentTypes>['PostEvent'];
  PostHidden: PostChange;
  PostPublished: PostChange;
  PostUnhidden: PostChange;
  PostVersion: StoredPostVersion;
  PostVersionConnection: Omit<PostVersionConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['PostVersionEdge']> };
  PostVersionEdge: Omit<PostVersionEdge, 'node'> & { node: ResolversParentTypes['PostVersion'] };
  PublishPostInput: PublishPostInput;
  PublishPostPayload: Omit<PublishPostPayload, 'post'> & { post?: Maybe<ResolversParentTypes['Post']> };
  PublishPostRefusal: PublishPostRefusal;
  Query: Record<PropertyKey, never>;
  ReactionChanged: ReactionChange;
  ReactionCount: ReactionCount;
  ReactionTarget: ResolversUnionTypes<ResolversParentTypes>['ReactionTarget'];
  RemoveReactionInput: RemoveReactionInput;
  RemoveReactionPayload: Omit<RemoveReactionPayload, 'target'> & { target?: Maybe<ResolversParentTypes['ReactionTarget']> };
  RemoveReactionRefusal: RemoveReactionRefusal;
  Subscription: Record<PropertyKey, never>;
  UnacceptAnswerInput: UnacceptAnswerInput;
  UnacceptAnswerPayload: Omit<UnacceptAnswerPayload, 'post'> & { post?: Maybe<ResolversParentTypes['Post']> };
  UnacceptAnswerRefusal: UnacceptAnswerRefusal;
  UnhideCommentInput: UnhideCommentInput;
  UnhideCommentPayload: Omit<UnhideCommentPayload, 'comment'> & { comment?: Maybe<ResolversParentTypes['Comment']> };
  UnhideCommentRefusal: UnhideCommentRefusal;
  UnhidePostInput: UnhidePostInput;
  UnhidePostPayload: Omit<UnhidePostPayload, 'post'> & { post?: Maybe<ResolversParentTypes['Post']> };
  UnhidePostRefusal: UnhidePostRefusal;
};

export type AcceptAnswerPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AcceptAnswerPayload'] = ResolversParentTypes['AcceptAnswerPayload']> = {
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  post?: Resolver<Maybe<ResolversTypes['Post']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['AcceptAnswerRefusal']>, ParentType, ContextType>;
};

export type AcceptAnswerRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AcceptAnswerRefusal'] = ResolversParentTypes['AcceptAnswerRefusal']> = {
  code?: Resolver<ResolversTypes['AcceptAnswerRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AddCommentPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AddCommentPayload'] = ResolversParentTypes['AddCommentPayload']> = {
  comment?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['AddCommentRefusal']>, ParentType, ContextType>;
};

export type AddCommentRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AddCommentRefusal'] = ResolversParentTypes['AddCommentRefusal']> = {
  code?: Resolver<ResolversTypes['AddCommentRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AddReactionPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AddReactionPayload'] = ResolversParentTypes['AddReactionPayload']> = {
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['AddReactionRefusal']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['ReactionTarget']>, ParentType, ContextType>;
};

export type AddReactionRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AddReactionRefusal'] = ResolversParentTypes['AddReactionRefusal']> = {
  code?: Resolver<ResolversTypes['AddReactionRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AnswerAcceptedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AnswerAccepted'] = ResolversParentTypes['AnswerAccepted']> = {
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  post?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AnswerUnacceptedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AnswerUnaccepted'] = ResolversParentTypes['AnswerUnaccepted']> = {
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  post?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Comment'] = ResolversParentTypes['Comment'], FederationReferenceType extends FederationReferenceTypes['Comment'] = FederationReferenceTypes['Comment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Comment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dislikes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  editedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hiddenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hiddenBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  hiddenReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  likes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType>;
  post?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
  reactionCounts?: Resolver<ReadonlyArray<ResolversTypes['ReactionCount']>, ParentType, ContextType>;
  replies?: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<CommentRepliesArgs, 'order'>>;
  replyCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  root?: Resolver<ResolversTypes['Comment'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['CommentVersionConnection'], ParentType, ContextType, Partial<CommentVersionsArgs>>;
  viewerReactions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  wordCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommentAddedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommentAdded'] = ResolversParentTypes['CommentAdded']> = {
  comment?: Resolver<ResolversTypes['Comment'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  post?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommentConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommentConnection'] = ResolversParentTypes['CommentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CommentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CommentDeletedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommentDeleted'] = ResolversParentTypes['CommentDeleted']> = {
  comment?: Resolver<ResolversTypes['Comment'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  post?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommentEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommentEdge'] = ResolversParentTypes['CommentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Comment'], ParentType, ContextType>;
};

export type CommentEditedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommentEdited'] = ResolversParentTypes['CommentEdited']> = {
  comment?: Resolver<ResolversTypes['Comment'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommentHiddenResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommentHidden'] = ResolversParentTypes['CommentHidden']> = {
  comment?: Resolver<ResolversTypes['Comment'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  post?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommentUnhiddenResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommentUnhidden'] = ResolversParentTypes['CommentUnhidden']> = {
  comment?: Resolver<ResolversTypes['Comment'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  post?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommentVersionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommentVersion'] = ResolversParentTypes['CommentVersion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  wordCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  writtenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CommentVersionConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommentVersionConnection'] = ResolversParentTypes['CommentVersionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CommentVersionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CommentVersionEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommentVersionEdge'] = ResolversParentTypes['CommentVersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CommentVersion'], ParentType, ContextType>;
};

export type CommunityResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Community'] = ResolversParentTypes['Community'], FederationReferenceType extends FederationReferenceTypes['Community'] = FederationReferenceTypes['Community']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Community']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  postStatistics?: Resolver<ResolversTypes['CommunityPostStatistics'], ParentType, ContextType>;
  posts?: Resolver<ResolversTypes['PostConnection'], ParentType, ContextType, RequireFields<CommunityPostsArgs, 'order'>>;
};

export type CommunityEventResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommunityEvent'] = ResolversParentTypes['CommunityEvent']> = {
  __resolveType: TypeResolveFn<'AnswerAccepted' | 'AnswerUnaccepted' | 'CommentAdded' | 'CommentDeleted' | 'CommentEdited' | 'CommentHidden' | 'CommentUnhidden' | 'CommunityRetired' | 'CommunityUpdated' | 'MemberJoined' | 'MemberLeft' | 'MemberRoleChanged' | 'PostDeleted' | 'PostEdited' | 'PostHidden' | 'PostPublished' | 'PostUnhidden' | 'ReactionChanged', ParentType, ContextType>;
};

export type CommunityMembershipResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommunityMembership'] = ResolversParentTypes['CommunityMembership']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CommunityPostStatisticsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommunityPostStatistics'] = ResolversParentTypes['CommunityPostStatistics']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  postCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CommunityRetiredResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommunityRetired'] = ResolversParentTypes['CommunityRetired']> = {
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommunityUpdatedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommunityUpdated'] = ResolversParentTypes['CommunityUpdated']> = {
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteCommentPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeleteCommentPayload'] = ResolversParentTypes['DeleteCommentPayload']> = {
  comment?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['DeleteCommentRefusal']>, ParentType, ContextType>;
};

export type DeleteCommentRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeleteCommentRefusal'] = ResolversParentTypes['DeleteCommentRefusal']> = {
  code?: Resolver<ResolversTypes['DeleteCommentRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DeletePostPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeletePostPayload'] = ResolversParentTypes['DeletePostPayload']> = {
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  post?: Resolver<Maybe<ResolversTypes['Post']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['DeletePostRefusal']>, ParentType, ContextType>;
};

export type DeletePostRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeletePostRefusal'] = ResolversParentTypes['DeletePostRefusal']> = {
  code?: Resolver<ResolversTypes['DeletePostRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EditCommentPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EditCommentPayload'] = ResolversParentTypes['EditCommentPayload']> = {
  comment?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['EditCommentRefusal']>, ParentType, ContextType>;
};

export type EditCommentRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EditCommentRefusal'] = ResolversParentTypes['EditCommentRefusal']> = {
  code?: Resolver<ResolversTypes['EditCommentRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EditPostPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EditPostPayload'] = ResolversParentTypes['EditPostPayload']> = {
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  post?: Resolver<Maybe<ResolversTypes['Post']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['EditPostRefusal']>, ParentType, ContextType>;
};

export type EditPostRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EditPostRefusal'] = ResolversParentTypes['EditPostRefusal']> = {
  code?: Resolver<ResolversTypes['EditPostRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HideCommentPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HideCommentPayload'] = ResolversParentTypes['HideCommentPayload']> = {
  comment?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['HideCommentRefusal']>, ParentType, ContextType>;
};

export type HideCommentRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HideCommentRefusal'] = ResolversParentTypes['HideCommentRefusal']> = {
  code?: Resolver<ResolversTypes['HideCommentRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HidePostPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HidePostPayload'] = ResolversParentTypes['HidePostPayload']> = {
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  post?: Resolver<Maybe<ResolversTypes['Post']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['HidePostRefusal']>, ParentType, ContextType>;
};

export type HidePostRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HidePostRefusal'] = ResolversParentTypes['HidePostRefusal']> = {
  code?: Resolver<ResolversTypes['HidePostRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportCommentResultResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ImportCommentResult'] = ResolversParentTypes['ImportCommentResult']> = {
  comment?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType>;
  commentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['ImportContributionError']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['Outcome']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['AddCommentRefusal']>, ParentType, ContextType>;
};

export type ImportCommentsPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ImportCommentsPayload'] = ResolversParentTypes['ImportCommentsPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['ImportCommentResult']>, ParentType, ContextType>;
};

export type ImportContributionErrorResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ImportContributionError'] = ResolversParentTypes['ImportContributionError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportPostResultResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ImportPostResult'] = ResolversParentTypes['ImportPostResult']> = {
  error?: Resolver<Maybe<ResolversTypes['ImportContributionError']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['Outcome']>, ParentType, ContextType>;
  post?: Resolver<Maybe<ResolversTypes['Post']>, ParentType, ContextType>;
  postId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['PublishPostRefusal']>, ParentType, ContextType>;
};

export type ImportPostsPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ImportPostsPayload'] = ResolversParentTypes['ImportPostsPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['ImportPostResult']>, ParentType, ContextType>;
};

export type ImportReactionResultResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ImportReactionResult'] = ResolversParentTypes['ImportReactionResult']> = {
  error?: Resolver<Maybe<ResolversTypes['ImportContributionError']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['Outcome']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['AddReactionRefusal']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['ReactionTarget']>, ParentType, ContextType>;
};

export type ImportReactionsPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ImportReactionsPayload'] = ResolversParentTypes['ImportReactionsPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['ImportReactionResult']>, ParentType, ContextType>;
};

export type MemberJoinedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MemberJoined'] = ResolversParentTypes['MemberJoined']> = {
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  membership?: Resolver<Maybe<ResolversTypes['CommunityMembership']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemberLeftResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MemberLeft'] = ResolversParentTypes['MemberLeft']> = {
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  membership?: Resolver<Maybe<ResolversTypes['CommunityMembership']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemberRoleChangedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MemberRoleChanged'] = ResolversParentTypes['MemberRoleChanged']> = {
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  membership?: Resolver<Maybe<ResolversTypes['CommunityMembership']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptAnswer?: Resolver<ResolversTypes['AcceptAnswerPayload'], ParentType, ContextType, RequireFields<MutationAcceptAnswerArgs, 'input'>>;
  addComment?: Resolver<ResolversTypes['AddCommentPayload'], ParentType, ContextType, RequireFields<MutationAddCommentArgs, 'input'>>;
  addReaction?: Resolver<ResolversTypes['AddReactionPayload'], ParentType, ContextType, RequireFields<MutationAddReactionArgs, 'input'>>;
  deleteComment?: Resolver<ResolversTypes['DeleteCommentPayload'], ParentType, ContextType, RequireFields<MutationDeleteCommentArgs, 'input'>>;
  deletePost?: Resolver<ResolversTypes['DeletePostPayload'], ParentType, ContextType, RequireFields<MutationDeletePostArgs, 'input'>>;
  editComment?: Resolver<ResolversTypes['EditCommentPayload'], ParentType, ContextType, RequireFields<MutationEditCommentArgs, 'input'>>;
  editPost?: Resolver<ResolversTypes['EditPostPayload'], ParentType, ContextType, RequireFields<MutationEditPostArgs, 'input'>>;
  hideComment?: Resolver<ResolversTypes['HideCommentPayload'], ParentType, ContextType, RequireFields<MutationHideCommentArgs, 'input'>>;
  hidePost?: Resolver<ResolversTypes['HidePostPayload'], ParentType, ContextType, RequireFields<MutationHidePostArgs, 'input'>>;
  importComments?: Resolver<ResolversTypes['ImportCommentsPayload'], ParentType, ContextType, RequireFields<MutationImportCommentsArgs, 'input'>>;
  importPosts?: Resolver<ResolversTypes['ImportPostsPayload'], ParentType, ContextType, RequireFields<MutationImportPostsArgs, 'input'>>;
  importReactions?: Resolver<ResolversTypes['ImportReactionsPayload'], ParentType, ContextType, RequireFields<MutationImportReactionsArgs, 'input'>>;
  publishPost?: Resolver<ResolversTypes['PublishPostPayload'], ParentType, ContextType, RequireFields<MutationPublishPostArgs, 'input'>>;
  removeReaction?: Resolver<ResolversTypes['RemoveReactionPayload'], ParentType, ContextType, RequireFields<MutationRemoveReactionArgs, 'input'>>;
  unacceptAnswer?: Resolver<ResolversTypes['UnacceptAnswerPayload'], ParentType, ContextType, RequireFields<MutationUnacceptAnswerArgs, 'input'>>;
  unhideComment?: Resolver<ResolversTypes['UnhideCommentPayload'], ParentType, ContextType, RequireFields<MutationUnhideCommentArgs, 'input'>>;
  unhidePost?: Resolver<ResolversTypes['UnhidePostPayload'], ParentType, ContextType, RequireFields<MutationUnhidePostArgs, 'input'>>;
};

export type NodeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Comment' | 'Post', ParentType, ContextType>;
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

export type PersonResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  posts?: Resolver<ResolversTypes['PostConnection'], ParentType, ContextType, Partial<PersonPostsArgs>>;
};

export interface PositionScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Position'], any> {
  name: 'Position';
}

export type PostResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Post'] = ResolversParentTypes['Post'], FederationReferenceType extends FederationReferenceTypes['Post'] = FederationReferenceTypes['Post']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Post']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acceptedAnswer?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType>;
  answerAcceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  commentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  comments?: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<PostCommentsArgs, 'order'>>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dislikes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  editedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hiddenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hiddenBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  hiddenReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PostKind'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  likes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  listed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reactionCounts?: Resolver<ReadonlyArray<ResolversTypes['ReactionCount']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  slug?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['PostVersionConnection'], ParentType, ContextType, Partial<PostVersionsArgs>>;
  viewerReactions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  wordCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PostConnection'] = ResolversParentTypes['PostConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PostEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PostDeletedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PostDeleted'] = ResolversParentTypes['PostDeleted']> = {
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  post?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
  statistics?: Resolver<ResolversTypes['CommunityPostStatistics'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PostEdge'] = ResolversParentTypes['PostEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
};

export type PostEditedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PostEdited'] = ResolversParentTypes['PostEdited']> = {
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  post?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostEventResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PostEvent'] = ResolversParentTypes['PostEvent']> = {
  __resolveType: TypeResolveFn<'AnswerAccepted' | 'AnswerUnaccepted' | 'CommentAdded' | 'CommentDeleted' | 'CommentEdited' | 'CommentHidden' | 'CommentUnhidden' | 'PostDeleted' | 'PostEdited' | 'PostHidden' | 'PostPublished' | 'PostUnhidden' | 'ReactionChanged', ParentType, ContextType>;
};

export type PostHiddenResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PostHidden'] = ResolversParentTypes['PostHidden']> = {
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  post?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
  statistics?: Resolver<ResolversTypes['CommunityPostStatistics'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostPublishedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PostPublished'] = ResolversParentTypes['PostPublished']> = {
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  post?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
  statistics?: Resolver<ResolversTypes['CommunityPostStatistics'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostUnhiddenResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PostUnhidden'] = ResolversParentTypes['PostUnhidden']> = {
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  post?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
  statistics?: Resolver<ResolversTypes['CommunityPostStatistics'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostVersionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PostVersion'] = ResolversParentTypes['PostVersion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  wordCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  writtenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PostVersionConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PostVersionConnection'] = ResolversParentTypes['PostVersionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PostVersionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PostVersionEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PostVersionEdge'] = ResolversParentTypes['PostVersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PostVersion'], ParentType, ContextType>;
};

export type PublishPostPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PublishPostPayload'] = ResolversParentTypes['PublishPostPayload']> = {
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  post?: Resolver<Maybe<ResolversTypes['Post']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['PublishPostRefusal']>, ParentType, ContextType>;
};

export type PublishPostRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PublishPostRefusal'] = ResolversParentTypes['PublishPostRefusal']> = {
  code?: Resolver<ResolversTypes['PublishPostRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  comment?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType, RequireFields<QueryCommentArgs, 'id'>>;
  post?: Resolver<Maybe<ResolversTypes['Post']>, ParentType, ContextType, RequireFields<QueryPostArgs, 'id'>>;
};

export type ReactionChangedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ReactionChanged'] = ResolversParentTypes['ReactionChanged']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  present?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['ReactionTarget'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReactionCountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ReactionCount'] = ResolversParentTypes['ReactionCount']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReactionTargetResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ReactionTarget'] = ResolversParentTypes['ReactionTarget']> = {
  __resolveType: TypeResolveFn<'Comment' | 'Post', ParentType, ContextType>;
};

export type RemoveReactionPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RemoveReactionPayload'] = ResolversParentTypes['RemoveReactionPayload']> = {
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['RemoveReactionRefusal']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['ReactionTarget']>, ParentType, ContextType>;
};

export type RemoveReactionRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RemoveReactionRefusal'] = ResolversParentTypes['RemoveReactionRefusal']> = {
  code?: Resolver<ResolversTypes['RemoveReactionRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  communityEvents?: SubscriptionResolver<ResolversTypes['CommunityEvent'], "communityEvents", ParentType, ContextType, RequireFields<SubscriptionCommunityEventsArgs, 'id'>>;
  postEvents?: SubscriptionResolver<ResolversTypes['PostEvent'], "postEvents", ParentType, ContextType, RequireFields<SubscriptionPostEventsArgs, 'id'>>;
};

export type UnacceptAnswerPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UnacceptAnswerPayload'] = ResolversParentTypes['UnacceptAnswerPayload']> = {
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  post?: Resolver<Maybe<ResolversTypes['Post']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['UnacceptAnswerRefusal']>, ParentType, ContextType>;
};

export type UnacceptAnswerRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UnacceptAnswerRefusal'] = ResolversParentTypes['UnacceptAnswerRefusal']> = {
  code?: Resolver<ResolversTypes['UnacceptAnswerRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UnhideCommentPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UnhideCommentPayload'] = ResolversParentTypes['UnhideCommentPayload']> = {
  comment?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['UnhideCommentRefusal']>, ParentType, ContextType>;
};

export type UnhideCommentRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UnhideCommentRefusal'] = ResolversParentTypes['UnhideCommentRefusal']> = {
  code?: Resolver<ResolversTypes['UnhideCommentRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UnhidePostPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UnhidePostPayload'] = ResolversParentTypes['UnhidePostPayload']> = {
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  post?: Resolver<Maybe<ResolversTypes['Post']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['UnhidePostRefusal']>, ParentType, ContextType>;
};

export type UnhidePostRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UnhidePostRefusal'] = ResolversParentTypes['UnhidePostRefusal']> = {
  code?: Resolver<ResolversTypes['UnhidePostRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  AcceptAnswerPayload?: AcceptAnswerPayloadResolvers<ContextType>;
  AcceptAnswerRefusal?: AcceptAnswerRefusalResolvers<ContextType>;
  AddCommentPayload?: AddCommentPayloadResolvers<ContextType>;
  AddCommentRefusal?: AddCommentRefusalResolvers<ContextType>;
  AddReactionPayload?: AddReactionPayloadResolvers<ContextType>;
  AddReactionRefusal?: AddReactionRefusalResolvers<ContextType>;
  AnswerAccepted?: AnswerAcceptedResolvers<ContextType>;
  AnswerUnaccepted?: AnswerUnacceptedResolvers<ContextType>;
  Comment?: CommentResolvers<ContextType>;
  CommentAdded?: CommentAddedResolvers<ContextType>;
  CommentConnection?: CommentConnectionResolvers<ContextType>;
  CommentDeleted?: CommentDeletedResolvers<ContextType>;
  CommentEdge?: CommentEdgeResolvers<ContextType>;
  CommentEdited?: CommentEditedResolvers<ContextType>;
  CommentHidden?: CommentHiddenResolvers<ContextType>;
  CommentUnhidden?: CommentUnhiddenResolvers<ContextType>;
  CommentVersion?: CommentVersionResolvers<ContextType>;
  CommentVersionConnection?: CommentVersionConnectionResolvers<ContextType>;
  CommentVersionEdge?: CommentVersionEdgeResolvers<ContextType>;
  Community?: CommunityResolvers<ContextType>;
  CommunityEvent?: CommunityEventResolvers<ContextType>;
  CommunityMembership?: CommunityMembershipResolvers<ContextType>;
  CommunityPostStatistics?: CommunityPostStatisticsResolvers<ContextType>;
  CommunityRetired?: CommunityRetiredResolvers<ContextType>;
  CommunityUpdated?: CommunityUpdatedResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteCommentPayload?: DeleteCommentPayloadResolvers<ContextType>;
  DeleteCommentRefusal?: DeleteCommentRefusalResolvers<ContextType>;
  DeletePostPayload?: DeletePostPayloadResolvers<ContextType>;
  DeletePostRefusal?: DeletePostRefusalResolvers<ContextType>;
  EditCommentPayload?: EditCommentPayloadResolvers<ContextType>;
  EditCommentRefusal?: EditCommentRefusalResolvers<ContextType>;
  EditPostPayload?: EditPostPayloadResolvers<ContextType>;
  EditPostRefusal?: EditPostRefusalResolvers<ContextType>;
  HideCommentPayload?: HideCommentPayloadResolvers<ContextType>;
  HideCommentRefusal?: HideCommentRefusalResolvers<ContextType>;
  HidePostPayload?: HidePostPayloadResolvers<ContextType>;
  HidePostRefusal?: HidePostRefusalResolvers<ContextType>;
  ImportCommentResult?: ImportCommentResultResolvers<ContextType>;
  ImportCommentsPayload?: ImportCommentsPayloadResolvers<ContextType>;
  ImportContributionError?: ImportContributionErrorResolvers<ContextType>;
  ImportPostResult?: ImportPostResultResolvers<ContextType>;
  ImportPostsPayload?: ImportPostsPayloadResolvers<ContextType>;
  ImportReactionResult?: ImportReactionResultResolvers<ContextType>;
  ImportReactionsPayload?: ImportReactionsPayloadResolvers<ContextType>;
  MemberJoined?: MemberJoinedResolvers<ContextType>;
  MemberLeft?: MemberLeftResolvers<ContextType>;
  MemberRoleChanged?: MemberRoleChangedResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Outcome?: OutcomeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Position?: GraphQLScalarType;
  Post?: PostResolvers<ContextType>;
  PostConnection?: PostConnectionResolvers<ContextType>;
  PostDeleted?: PostDeletedResolvers<ContextType>;
  PostEdge?: PostEdgeResolvers<ContextType>;
  PostEdited?: PostEditedResolvers<ContextType>;
  PostEvent?: PostEventResolvers<ContextType>;
  PostHidden?: PostHiddenResolvers<ContextType>;
  PostPublished?: PostPublishedResolvers<ContextType>;
  PostUnhidden?: PostUnhiddenResolvers<ContextType>;
  PostVersion?: PostVersionResolvers<ContextType>;
  PostVersionConnection?: PostVersionConnectionResolvers<ContextType>;
  PostVersionEdge?: PostVersionEdgeResolvers<ContextType>;
  PublishPostPayload?: PublishPostPayloadResolvers<ContextType>;
  PublishPostRefusal?: PublishPostRefusalResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReactionChanged?: ReactionChangedResolvers<ContextType>;
  ReactionCount?: ReactionCountResolvers<ContextType>;
  ReactionTarget?: ReactionTargetResolvers<ContextType>;
  RemoveReactionPayload?: RemoveReactionPayloadResolvers<ContextType>;
  RemoveReactionRefusal?: RemoveReactionRefusalResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  UnacceptAnswerPayload?: UnacceptAnswerPayloadResolvers<ContextType>;
  UnacceptAnswerRefusal?: UnacceptAnswerRefusalResolvers<ContextType>;
  UnhideCommentPayload?: UnhideCommentPayloadResolvers<ContextType>;
  UnhideCommentRefusal?: UnhideCommentRefusalResolvers<ContextType>;
  UnhidePostPayload?: UnhidePostPayloadResolvers<ContextType>;
  UnhidePostRefusal?: UnhidePostRefusalResolvers<ContextType>;
};

