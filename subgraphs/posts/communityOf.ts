import { CodedError } from '@c18n/platform/errors/CodedError';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { comments, posts } from './collections.ts';

/**
 * The community that a post or a comment belongs to, for good: the place that decides about it.
 *
 * @param field the input field that the id is of
 * @throws CodedError NOT_FOUND
 */
export async function communityOf({ views }: SubgraphContext, id: string, field: string): Promise<string> {
  const found = id.startsWith('comment_') ? await views.one(comments, id) : await views.one(posts, id);
  if (found !== null) return found.communityId;
  throw new CodedError('NOT_FOUND', undefined, { fields: [{ path: field, message: 'names nothing' }] });
}
