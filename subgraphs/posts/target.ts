import type { Documents } from '@c18n/platform/domain/Documents';
import type { Stored } from '@c18n/platform/domain/defineCollection';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { type CommentDocument, comments, type PostDocument, posts } from './collections.ts';

/** Accepts the id of something that can be answered and reacted to. */
export const targetIdSchema = z.union([idSchema('post'), idSchema('comment')], {
  error: 'must be the id of a post or a comment',
});

/** A post, or a comment with the post that it belongs to. */
export type Target =
  | { readonly kind: 'post'; readonly document: Stored<PostDocument>; readonly post: Stored<PostDocument> }
  | { readonly kind: 'comment'; readonly document: Stored<CommentDocument>; readonly post: Stored<PostDocument> };

/** The post or comment with an id, if it is one of the community's. */
export function targetIn(documents: Documents, communityId: string, id: string): Target | null {
  const comment = id.startsWith('comment_') ? documents.get(comments, id) : null;
  const post = documents.get(posts, comment?.postId ?? id);
  if (post === null || post.communityId !== communityId) return null;
  return comment === null ? { kind: 'post', document: post, post } : { kind: 'comment', document: comment, post };
}

/** Why nobody can answer a target or react to it: it, or the post that it belongs to, was deleted or is hidden. Null where all can be read. */
export function whyUnreadable({ document, post }: Target): 'DELETED' | 'HIDDEN' | null {
  if (document.deletedAt !== null || post.deletedAt !== null) return 'DELETED';
  return document.hiddenAt !== null || post.hiddenAt !== null ? 'HIDDEN' : null;
}
