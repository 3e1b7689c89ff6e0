import { badInput } from '@c18n/platform/errors/badInput';
import { deriveId } from '@c18n/platform/ids/deriveId';
import { itemResult } from '@c18n/platform/subgraph/itemResult';
import { payload } from '@c18n/platform/subgraph/payload';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { DeriveId } from '@c18n/platform/submission/CommandSender';
import { sendMessage } from './commands/sendMessage.ts';
import { found } from './found.ts';
import type { ImportMessageInput, ImportMessageResult } from './generated/resolverTypes.ts';

/**
 * Brings one message in. What is sent is sent before this returns its promise.
 *
 * @param authors those in whose name something can be said
 * @throws CodedError UNAVAILABLE, OVERLOADED, STORAGE_FULL
 */
export async function importMessage(
  { commands }: Pick<SubgraphContext, 'commands'>,
  conversationId: string,
  item: ImportMessageInput,
  authors: ReadonlySet<string>,
): Promise<Omit<ImportMessageResult, 'message'>> {
  const { key, authorId, text, occurredAt, replyToKey = null } = item;
  const dataWith = (replyToId: string | null) => (derive: DeriveId) => ({
    ...{ conversationId, messageId: derive('message'), authorId, text, occurredAt, replyToId },
  });
  const sendingWith = (messageKey: string, replyToId: string | null) => ({
    definition: sendMessage,
    input: { conversationId, item },
    idempotencyKey: messageKey,
    retriable: true as const,
    data: dataWith(replyToId),
  });
  const result = await itemResult(key, async () => {
    found(authors.has(authorId) || null, 'authorId');
    if (replyToKey !== null && (item.replyToId ?? null) !== null) {
      throw badInput('replyToKey', 'and replyToId must not be given together');
    }
    // The id of a message that was imported under a key depends on nothing but the key.
    const replyToId =
      replyToKey === null ? (item.replyToId ?? null) : commands.deriver(sendingWith(replyToKey, null))('message');
    const sent = await commands.send(sendingWith(key, replyToId));
    return payload(sent, { messageId: deriveId('message', sent.outcomeId) });
  });
  return { messageId: null, ...result };
}
