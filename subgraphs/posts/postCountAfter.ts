import type { Documents } from '@c18n/platform/domain/Documents';
import { communityPosts, communityPostsId, type PostDocument } from './collections.ts';

/** How many posts the community lists once it lists this one, or does not. */
export function postCountAfter(documents: Documents, post: PostDocument, listed: boolean): number {
  const now = documents.get(communityPosts, communityPostsId(post.communityId))?.postCount ?? 0;
  return now + Number(listed) - Number(post.listed);
}
