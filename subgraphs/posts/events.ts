import type { LiveEvent } from '@c18n/platform/live/LiveField';

/** What happened to a community or one of its members, by the ids of what an event shows. */
export type CommunityChange = LiveEvent & { readonly communityId: string };
export type MemberChange = CommunityChange & { readonly membershipId: string };

/** What happened to a post. */
export type PostChange = CommunityChange & { readonly postId: string };

/** What happened to a comment; `parentId` is the comment that it answers, null where it answers the post. */
export type CommentChange = PostChange & { readonly commentId: string };
export type CommentAddition = CommentChange & { readonly parentId: string | null };

/** What happened to the reactions of a post or a comment. */
export type ReactionChange = PostChange & {
  readonly targetId: string;
  readonly personId: string;
  readonly code: string;
  readonly present: boolean;
};
