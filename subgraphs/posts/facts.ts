import { defineFact } from '@c18n/platform/domain/defineFact';
import { personal } from '@c18n/platform/domain/personal';
import { z } from 'zod';
import { postKinds } from './postKinds.ts';

const id = z.string();
// What may be written is a command's concern and may change; a fact keeps what was accepted then.
const words = personal(z.string());
/** A whole number, never a difference: what it is from now on. */
const count = z.number();
/** When it happened, in milliseconds since the epoch: an import tells of the past. */
const occurredAt = z.number();

const post = { postId: id, communityId: id, authorId: id };
const comment = { commentId: id, ...post };
const described = { tags: z.array(z.string()), language: z.string().nullable(), wordCount: count };
const reaction = {
  /** The post or the comment that was reacted to; of a comment, `postId` is the post that it belongs to. */
  targetId: id,
  targetKind: z.enum(['post', 'comment']),
  postId: id,
  communityId: id,
  personId: id,
  /** `like`, `dislike`, an emoji, or the short name of one. */
  code: z.string(),
  /** How many reactions with this code the target has now. */
  count,
};

const aboutPost = { subject: ({ postId }: { readonly postId: string }) => postId };
const aboutComment = { subject: ({ commentId }: { readonly commentId: string }) => commentId };
const aboutTarget = { subject: ({ targetId }: { readonly targetId: string }) => targetId };
const ofAuthor = { wordsOf: ({ authorId }: { readonly authorId: string }) => authorId };
const ofModerator = { wordsOf: ({ moderatorId }: { readonly moderatorId: string }) => moderatorId };

/** A member published a post. `postCount`: how many posts its community lists now. */
export const PostPublished = defineFact(
  'c18n.posts.PostPublished',
  z.object({
    ...post,
    kind: z.enum(postKinds),
    title: words,
    text: words,
    /** Where a link leads; null for other kinds. */
    url: words.nullable(),
    ...described,
    occurredAt,
    postCount: count,
  }),
  { ...aboutPost, ...ofAuthor },
);

/** The author wrote a post anew. Words that are absent stayed as they were. */
export const PostEdited = defineFact(
  'c18n.posts.PostEdited',
  z.object({
    ...post,
    /** 2 after the first edit. */
    version: z.number(),
    title: words.optional(),
    text: words.optional(),
    url: words.optional(),
    ...described,
  }),
  { ...aboutPost, ...ofAuthor },
);

/** The author took a post back. It stays where it was, without words. */
export const PostDeleted = defineFact('c18n.posts.PostDeleted', z.object({ ...post, postCount: count }), aboutPost);

/** A moderator of the community hid a post and said why. */
export const PostHidden = defineFact(
  'c18n.posts.PostHidden',
  z.object({ ...post, moderatorId: id, reason: words, postCount: count }),
  { ...aboutPost, ...ofModerator },
);

/** A moderator of the community showed a hidden post again. */
export const PostUnhidden = defineFact(
  'c18n.posts.PostUnhidden',
  z.object({ ...post, moderatorId: id, postCount: count }),
  aboutPost,
);

/** A member commented on a post, or on a comment of it. */
export const CommentAdded = defineFact(
  'c18n.posts.CommentAdded',
  z.object({
    ...comment,
    /** The post or the comment that it answers. */
    parentId: id,
    /** The comment on the post that its thread began with: itself at depth 0. */
    rootId: id,
    /** 0: it answers the post; each answer is one deeper. */
    depth: z.number(),
    text: words,
    wordCount: count,
    occurredAt,
    /** How many readable comments the post has now, at any depth. */
    commentCount: count,
    /** How many comments answer the parent now, where that is a comment; null at depth 0. */
    replyCount: count.nullable(),
  }),
  { ...aboutComment, ...ofAuthor },
);

/** The author wrote a comment anew. */
export const CommentEdited = defineFact(
  'c18n.posts.CommentEdited',
  z.object({ ...comment, version: z.number(), text: words, wordCount: count }),
  { ...aboutComment, ...ofAuthor },
);

/** The author took a comment back. Its place in the thread stays, without words. */
export const CommentDeleted = defineFact(
  'c18n.posts.CommentDeleted',
  z.object({ ...comment, commentCount: count }),
  aboutComment,
);

/** A moderator of the community hid a comment and said why. */
export const CommentHidden = defineFact(
  'c18n.posts.CommentHidden',
  z.object({ ...comment, moderatorId: id, reason: words, commentCount: count }),
  { ...aboutComment, ...ofModerator },
);

/** A moderator of the community showed a hidden comment again. */
export const CommentUnhidden = defineFact(
  'c18n.posts.CommentUnhidden',
  z.object({ ...comment, moderatorId: id, commentCount: count }),
  aboutComment,
);

/** A comment was accepted as the answer to its post, in the place of the one accepted before. */
export const AnswerAccepted = defineFact(
  'c18n.posts.AnswerAccepted',
  // `personId`: who accepted it.
  z.object({ ...post, commentId: id, personId: id, occurredAt }),
  aboutPost,
);

/** It was taken back that a post has an accepted answer. */
export const AnswerUnaccepted = defineFact(
  'c18n.posts.AnswerUnaccepted',
  z.object({ ...post, personId: id }),
  aboutPost,
);

/** A person reacted to a post or a comment. */
export const ReactionAdded = defineFact('c18n.posts.ReactionAdded', z.object({ ...reaction, occurredAt }), aboutTarget);

/** A person took a reaction back, or it gave way to its opposite. */
export const ReactionRemoved = defineFact(
  'c18n.posts.ReactionRemoved',
  z.object({
    ...reaction,
    /** When its opposite was made; absent: it was taken back when that was decided. */
    occurredAt: occurredAt.optional(),
  }),
  aboutTarget,
);
