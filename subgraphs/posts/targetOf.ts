import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { comments, posts, type StoredComment, type StoredPost } from './collections.ts';
import { required } from './required.ts';

/** The post or the comment with an id that a fact or a decided command names. */
export async function targetOf({ views }: SubgraphContext, id: string): Promise<StoredPost | StoredComment> {
  const found = id.startsWith('comment_') ? await views.one(comments, id) : await views.one(posts, id);
  return required<StoredPost | StoredComment>(found, id);
}
