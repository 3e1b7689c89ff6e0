import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { comments, posts } from './collections.ts';
import { found } from './found.ts';

/**
 * The community that a post or a comment belongs to, for good: the place that decides about it.
 *
 * @param field the input field that the id is of
 * @throws CodedError NOT_FOUND
 */
export async function communityOf({ views }: SubgraphContext, id: string, field: string): Promise<string> {
  const document = id.startsWith('comment_') ? await views.one(comments, id) : await views.one(posts, id);
  return found<{ readonly communityId: string }>(document, field).communityId;
}
