import { CodedError, type ErrorCode } from '@c18n/platform/errors/CodedError';
import { deriveId } from '@c18n/platform/ids/deriveId';
import { payload } from '@c18n/platform/subgraph/payload';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { DeriveId } from '@c18n/platform/submission/CommandSender';
import { badInput } from './badInput.ts';
import { sendMessage } from './commands/sendMessage.ts';
import { found } from './found.ts';
import type { ImportMessageInput, ImportMessageResult } from './generated/resolverTypes.ts';

/** Errors that are about the message itself: sending it again as it is will not help. Others are about the moment, so the whole batch is to be repeated. */
const ABOUT_THE_MESSAGE: readonly ErrorCode[] = [
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'IDEMPOTENCY_KEY_REUSED',
  'TOO_LARGE',
  'EXPIRED',
  'FAILED',
];

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
    data: dataWith(replyToId),
  });
  try {
    found(authors.has(authorId) || null, 'authorId');
    if (replyToKey !== null && (item.replyToId ?? null) !== null) {
      throw badInput('replyToKey', 'and replyToId must not be given together');
    }
    // The id of a message that was imported under a key depends on nothing but the key.
    const replyToId =
      replyToKey === null ? (item.replyToId ?? null) : commands.deriver(sendingWith(replyToKey, null))('message');
    const sent = await commands.send(sendingWith(key, replyToId));
    const messageId = deriveId('message', sent.outcomeId);
    return { key, error: null, ...payload(sent, { messageId }) };
  } catch (error) {
    return { key, outcome: null, refusal: null, error: errorOf(error), messageId: null };
  }
}

/** @throws the error itself, where it is not about the message */
function errorOf(error: unknown): NonNullable<ImportMessageResult['error']> {
  if (!(error instanceof CodedError) || !ABOUT_THE_MESSAGE.includes(error.code)) throw error;
  const fields = (error.details.fields ?? []) as readonly { readonly path: string }[];
  return { code: error.code, message: error.message, fields: fields.map(({ path }) => path) };
}
