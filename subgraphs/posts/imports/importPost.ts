import { deriveId } from '@c18n/platform/ids/deriveId';
import { itemResult } from '@c18n/platform/subgraph/itemResult';
import { payload } from '@c18n/platform/subgraph/payload';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { found } from '../found.ts';
import type { ImportPostInput, ImportPostResult } from '../generated/resolverTypes.ts';
import { postSending } from './postSending.ts';

/**
 * Brings one post in. What is sent is sent before this returns its promise.
 *
 * @param authors those in whose name something can be said
 * @throws CodedError UNAVAILABLE, OVERLOADED, STORAGE_FULL
 */
export async function importPost(
  { commands }: Pick<SubgraphContext, 'commands'>,
  communityId: string,
  item: ImportPostInput,
  authors: ReadonlySet<string>,
): Promise<Omit<ImportPostResult, 'post'>> {
  const result = await itemResult(item.key, async () => {
    found(authors.has(item.authorId) || null, 'authorId');
    const sent = await commands.send(postSending(communityId, item));
    return payload(sent, { postId: deriveId('post', sent.outcomeId) });
  });
  return { postId: null, ...result };
}
