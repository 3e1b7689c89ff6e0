import { deriveId } from '@c18n/platform/ids/deriveId';
import { itemResult } from '@c18n/platform/subgraph/itemResult';
import { payload } from '@c18n/platform/subgraph/payload';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { found } from '../found.ts';
import type { ImportCommentInput, ImportCommentResult } from '../generated/resolverTypes.ts';
import { commentSending } from './commentSending.ts';
import { importedTarget } from './importedTarget.ts';

/**
 * Brings one comment in. What is sent is sent before this returns its promise.
 *
 * @param authors those in whose name something can be said
 * @throws CodedError UNAVAILABLE, OVERLOADED, STORAGE_FULL
 */
export async function importComment(
  { commands }: Pick<SubgraphContext, 'commands'>,
  communityId: string,
  item: ImportCommentInput,
  authors: ReadonlySet<string>,
): Promise<Omit<ImportCommentResult, 'comment'>> {
  const { parentId: id, parentPostKey: postKey, parentCommentKey: commentKey } = item;
  const result = await itemResult(item.key, async () => {
    found(authors.has(item.authorId) || null, 'authorId');
    const parentId = importedTarget(commands, communityId, { prefix: 'parent', id, postKey, commentKey });
    const sent = await commands.send(commentSending(communityId, item, parentId));
    return payload(sent, { commentId: deriveId('comment', sent.outcomeId) });
  });
  return { commentId: null, ...result };
}
