import { itemResult } from '@c18n/platform/subgraph/itemResult';
import { payload } from '@c18n/platform/subgraph/payload';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { addReaction } from '../commands/addReaction.ts';
import { found } from '../found.ts';
import type { ImportReactionInput } from '../generated/resolverTypes.ts';
import { importedTarget } from './importedTarget.ts';
import type { ReactionResult } from './ReactionResult.ts';

/**
 * Brings one reaction in. What is sent is sent before this returns its promise.
 *
 * @param authors those in whose name something can be done
 * @throws CodedError UNAVAILABLE, OVERLOADED, STORAGE_FULL
 */
export async function importReaction(
  { commands }: Pick<SubgraphContext, 'commands'>,
  communityId: string,
  item: ImportReactionInput,
  authors: ReadonlySet<string>,
): Promise<ReactionResult> {
  const { authorId, occurredAt, code, targetId: id, targetPostKey: postKey, targetCommentKey: commentKey } = item;
  const result = await itemResult(item.key, async () => {
    found(authors.has(authorId) || null, 'authorId');
    const targetId = importedTarget(commands, communityId, { prefix: 'target', id, postKey, commentKey });
    const sent = await commands.send({
      definition: addReaction,
      input: { communityId, item },
      idempotencyKey: item.key,
      retriable: true,
      data: () => ({ communityId, targetId, authorId, occurredAt, code }),
    });
    return payload(sent, { targetId });
  });
  return { targetId: null, ...result };
}
