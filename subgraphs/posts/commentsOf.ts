import type { ConnectionArguments } from '@c18n/platform/reading/Connections';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { comments } from './collections.ts';

/** The comments that answer a post or a comment. */
export function commentsOf(
  parentId: string,
  args: ConnectionArguments & { readonly order: 'NEWEST' | 'TOP' },
  { connections }: SubgraphContext,
) {
  const index = args.order === 'TOP' ? 'top' : 'newest';
  return connections.page({ collection: comments, index, equals: [parentId], descending: true }, args);
}
