import type { LastValue } from '@c18n/platform/ports/LastValueStore';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { conversations, type StoredParticipant, sent } from './collections.ts';
import { type ReadPointer, readThrough, unreadCount } from './unreadCount.ts';

/** How far somebody has read a conversation, as the API has it. */
export type ReadState = { readonly readThrough: number; readonly unreadCount: number };

/** How far persons have read, for each of the given parts that they have in conversations: in the same order, with one read of pointers. */
export async function readStates(
  context: Pick<SubgraphContext, 'views' | 'lastValues'>,
  parts: readonly StoredParticipant[],
): Promise<readonly ReadState[]> {
  const pointers = await context.lastValues.read(parts.map(({ id }) => pointerKey(id)));
  return Promise.all(parts.map((part, index) => stateOf(context, part, pointers[index] ?? null)));
}

/** {@link readStates} of one. */
export async function readStateOf(
  context: Pick<SubgraphContext, 'views' | 'lastValues'>,
  part: StoredParticipant,
): Promise<ReadState> {
  const [pointer] = await context.lastValues.read([pointerKey(part.id)]);
  return stateOf(context, part, pointer ?? null);
}

/** The key of a read pointer: the value's version is the number of the message, the value says how many up to it are the reader's own. */
export function pointerKey(participant: string): string {
  return `read/${participant}`;
}

async function stateOf(
  { views }: Pick<SubgraphContext, 'views'>,
  part: StoredParticipant,
  stored: LastValue | null,
): Promise<ReadState> {
  const [conversation, own] = await Promise.all([
    views.one(conversations, part.conversationId),
    views.one(sent, part.id),
  ]);
  const pointer = readThrough(pointerOf(stored), part);
  const now = { number: conversation?.lastMessageNumber ?? 0, own: own?.sentCount ?? 0 };
  return { readThrough: pointer.number, unreadCount: unreadCount(pointer, now) };
}

function pointerOf(stored: LastValue | null): ReadPointer | null {
  return stored === null ? null : { number: stored.version, own: (stored.value as { readonly own: number }).own };
}
