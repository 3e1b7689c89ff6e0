import { communities } from '@c18n/communities/views';
import type { Documents } from '@c18n/platform/domain/Documents';
import { people } from '@c18n/users/views';
import type { ConversationDocument } from './collections.ts';

/** Why nothing more can be done by somebody in a conversation, whatever their role in it; null where it can. */
export function obstacle(
  documents: Documents,
  { communityId }: Pick<ConversationDocument, 'communityId'>,
  actor: string,
): 'DEACTIVATED' | 'COMMUNITY_RETIRED' | null {
  // A token of theirs may have been accepted just before it ended.
  if (documents.get(people, actor)?.state !== 'active') return 'DEACTIVATED';
  if (communityId === null) return null;
  return documents.get(communities, communityId)?.retiredAt === null ? null : 'COMMUNITY_RETIRED';
}
