import type { Documents } from '@c18n/platform/domain/Documents';
import { type CommentDocument, posts } from './collections.ts';

/** How many readable comments the post has once this one can be read, or cannot. */
export function commentCountAfter(documents: Documents, comment: CommentDocument, readable: boolean): number {
  const now = documents.get(posts, comment.postId)?.commentCount ?? 0;
  const was = comment.deletedAt === null && comment.hiddenAt === null;
  return now + Number(readable) - Number(was);
}
