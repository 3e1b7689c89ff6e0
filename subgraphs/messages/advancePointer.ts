import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { messages, type StoredParticipant, sent } from './collections.ts';
import { pointerKey } from './readStates.ts';

/**
 * Moves a person's read pointer on to the message with this number, unless it is there or further already.
 *
 * @param number of a message that was sent: how many of those up to it are the person's own can never change then
 */
export async function advancePointer(
  context: Pick<SubgraphContext, 'views' | 'connections' | 'cursors' | 'lastValues'>,
  part: StoredParticipant,
  number: number,
): Promise<void> {
  const own = await ownThrough(context, part, number);
  await context.lastValues.advance([{ key: pointerKey(part.id), version: number, value: { own } }]);
}

/** How many of a person's own messages have a number up to the given one. */
async function ownThrough(
  { views, connections, cursors }: Pick<SubgraphContext, 'views' | 'connections' | 'cursors'>,
  { id, conversationId, personId }: StoredParticipant,
  number: number,
): Promise<number> {
  const own = await views.one(sent, id);
  if (own === null || own.lastSentNumber <= number) return own?.sentCount ?? 0;
  // Rare: they wrote after what they read. Each message knows how many of its author's it follows.
  const list = {
    collection: messages,
    index: 'byAuthor',
    equals: [conversationId, personId],
    descending: true,
  } as const;
  // No id comes before the empty one: this is right after the message with the number, wherever that is among their own.
  const after = cursors.sign(list, [number + 1, '']);
  const { edges } = await connections.page(list, { first: 1, after });
  return edges[0]?.node.sentCount ?? 0;
}
