import { badInput } from '@c18n/platform/errors/badInput';
import { LARGEST_PAGE } from '@c18n/platform/reading/pageSize';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { messages, type StoredConversation, type StoredMessage } from './collections.ts';
import { found } from './found.ts';

/** The message in the middle, by number or by id, and how many are wanted in all. */
export type MessagesAroundArguments = {
  readonly number?: number | null | undefined;
  readonly messageId?: string | null | undefined;
  readonly first: number;
};

/**
 * The messages around one, by number; at the ends of the conversation those at that end. As numbers are dense, where they begin is
 * reckoned, and they are read as one range.
 *
 * @throws CodedError BAD_USER_INPUT, NOT_FOUND (a message of another conversation)
 */
export async function messagesAround(
  { views, connections, cursors }: Pick<SubgraphContext, 'views' | 'connections' | 'cursors'>,
  conversation: StoredConversation,
  args: MessagesAroundArguments,
): Promise<readonly StoredMessage[]> {
  const number = args.number ?? null;
  const messageId = args.messageId ?? null;
  if ((number === null) === (messageId === null)) throw badInput('number', 'or messageId must be given, not both');
  if (args.first < 1 || args.first > LARGEST_PAGE) throw badInput('first', `must be 1 to ${LARGEST_PAGE}`);
  const named = messageId === null ? null : await views.one(messages, messageId);
  const middle = number ?? found(named?.conversationId === conversation.id ? named : null, 'messageId').number;
  const { start, length } = rangeAround(middle, args.first, conversation.lastMessageNumber);
  const history = { collection: messages, index: 'history', equals: [conversation.id], descending: false } as const;
  // No id comes before the empty one: this is right before the message with the number.
  const after = cursors.sign(history, [start, '']);
  const { edges } = await connections.page(history, { first: length, after });
  return edges.map(({ node }) => node);
}

/** As many of the numbers 1 to `last` as are wanted, or all, with the given one as near to the middle as can be. */
export function rangeAround(
  middle: number,
  wanted: number,
  last: number,
): { readonly start: number; readonly length: number } {
  const length = Math.min(wanted, last);
  return { start: Math.max(1, Math.min(middle - Math.floor(wanted / 2), last - length + 1)), length };
}
