import type { Connection } from '@c18n/platform/reading/Connections';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { messages, type StoredMessage, type StoredParticipant, sent } from './collections.ts';
import { pointerKey } from './readStates.ts';

/**
 * Moves a person's read pointer on to the message with this number, unless it is there or further already.
 *
 * @param number of a message that was sent: how many of those up to it are the person's own can never change then
 */
export async function advancePointer(
  context: Pick<SubgraphContext, 'views' | 'connections' | 'lastValues'>,
  part: StoredParticipant,
  number: number,
): Promise<void> {
  const own = await ownThrough(context, part, number);
  await context.lastValues.advance([{ key: pointerKey(part.id), version: number, value: { own } }]);
}

/** How many of a person's own messages have a number up to the given one. */
async function ownThrough(
  { views, connections }: Pick<SubgraphContext, 'views' | 'connections'>,
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
  for (let after: string | null = null; ; ) {
    const page: Connection<StoredMessage> = await connections.page(list, { first: 100, after });
    const last = page.edges.find(({ node }) => node.number <= number);
    if (last !== undefined) return last.node.sentCount;
    if (!page.pageInfo.hasNextPage) return 0;
    after = page.pageInfo.endCursor;
  }
}
