import { type CommunityMembershipDocument, communityMemberships, membershipId, roleOf } from '@c18n/communities/views';
import { storedOf } from '@c18n/platform/reading/storedOf';
import { communityOf } from './communityOf.ts';
import { leaveUserGroup } from './leaveUserGroup.ts';
import type { ProcessPorts } from './ProcessPorts.ts';

/** Who has joined which user-group, by which fact. */
export type Arrival = { readonly personId: string; readonly conversationId: string; readonly causeId: string };

/**
 * Takes a person out of a user-group again whose community they left while they joined it. Who joins is decided in another place than who
 * leaves, so either may come first: who is still a member of the community here leaves it after they have joined, and whatever follows
 * from that (`leaveUserGroups`) finds them.
 */
export async function leaveUnlessMember(arrival: Arrival, ports: ProcessPorts): Promise<void> {
  const { personId, conversationId, causeId } = arrival;
  const communityId = await communityOf(conversationId, ports);
  if (communityId === null) return;
  const id = membershipId(communityId, personId);
  const [membership = null] = await ports.documents.load([{ collection: communityMemberships, id }]);
  if (roleOf(storedOf<CommunityMembershipDocument>(membership)) !== null) return;
  await leaveUserGroup(conversationId, { personId, communityId, causeId }, ports);
}
