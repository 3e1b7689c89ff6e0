import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { requireReadable } from './requireReadable.ts';

/**
 * Checks that what is said in a conversation may be told, see `mayRead`.
 *
 * @throws CodedError UNAUTHENTICATED, NOT_FOUND, FORBIDDEN
 */
export async function requireMayRead(context: SubgraphContext, id: string): Promise<void> {
  if (context.telling !== id) await requireReadable(context, id);
}
