import { CodedError } from '@c18n/platform/errors/CodedError';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { conversations } from './collections.ts';
import { found } from './found.ts';
import { type ReadableConversation, readableConversation } from './readableConversation.ts';

/**
 * A conversation that the viewer takes part in, and their part. Whether two others talk to each other is told to nobody: there being no
 * such conversation is answered by the same error.
 *
 * @param field the input field that names it
 * @throws CodedError UNAUTHENTICATED, NOT_FOUND, FORBIDDEN (a user-group that the viewer is no member of)
 */
export async function requireReadable(
  context: SubgraphContext,
  id: string,
  field = 'id',
): Promise<ReadableConversation> {
  requireViewer(context);
  const readable = await readableConversation(context, id);
  if (readable !== null) return readable;
  const conversation = await context.views.one(conversations, id);
  found(conversation?.kind === 'group' ? conversation : null, field);
  throw new CodedError('FORBIDDEN');
}
