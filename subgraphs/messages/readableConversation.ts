import { communityMemberships, membershipId } from '@c18n/communities/views';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { conversations, participants, type StoredConversation, type StoredParticipant } from './collections.ts';
import { participantId } from './participantId.ts';
import { roleIn } from './roleIn.ts';

/** A conversation that somebody reads, and what they are in it. */
export type ReadableConversation = { readonly conversation: StoredConversation; readonly part: StoredParticipant };

/**
 * The conversation with this id, if the viewer may read what is said in it: they take part in it now and, where it is a user-group, in its
 * community. Else null. Everything that is told of a conversation's messages and members goes through here.
 */
export async function readableConversation(
  { viewer, views }: Pick<SubgraphContext, 'viewer' | 'views'>,
  id: string,
): Promise<ReadableConversation | null> {
  if (viewer === null) return null;
  const [conversation, part] = await Promise.all([
    views.one(conversations, id),
    views.one(participants, participantId(id, viewer.person)),
  ]);
  if (conversation === null || part === null) return null;
  const { communityId } = conversation;
  const membership =
    communityId === null ? null : await views.one(communityMemberships, membershipId(communityId, viewer.person));
  return roleIn(conversation, part, membership) === null ? null : { conversation, part };
}
