import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { StoredConversation, StoredParticipant } from './collections.ts';
import { found } from './found.ts';
import { requirePart } from './viewerPart.ts';
import { visibleConversation } from './visible.ts';

/**
 * A conversation that the viewer takes part in, and their part. Whether two others talk to each other is told to nobody: there being no
 * such conversation is answered by the same error.
 *
 * @param field the input field that names it
 * @throws CodedError UNAUTHENTICATED, NOT_FOUND, FORBIDDEN (a user-group that the viewer is no member of)
 */
export async function requireConversation(
  context: SubgraphContext,
  id: string,
  field: string,
): Promise<{ readonly conversation: StoredConversation; readonly part: StoredParticipant }> {
  requireViewer(context);
  const conversation = found(await visibleConversation(context, id), field);
  return { conversation, part: await requirePart(context, conversation) };
}
