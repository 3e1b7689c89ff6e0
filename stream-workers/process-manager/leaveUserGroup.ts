import { type CommunityMembershipDocument, communityMemberships, membershipId, roleOf } from '@c18n/communities/views';
import { endUserGroupMembership, PROCESS_MANAGER } from '@c18n/messages/commands';
import { storedOf } from '@c18n/platform/reading/storedOf';
import { type PersonDocument, people } from '@c18n/users/views';
import type { ProcessPorts } from './ProcessPorts.ts';
import { participantsBy } from './participantsBy.ts';

/** Who has left which community, and the fact that this is done for. */
export type Departure = { readonly personId: string; readonly communityId: string; readonly causeId: string };

/** Takes a person out of a user-group of a community that they have left. Names successors until one is still there when it is decided. */
export async function leaveUserGroup(userGroupId: string, departure: Departure, ports: ProcessPorts): Promise<void> {
  const { personId, causeId } = departure;
  for (let attempt = 1; ; attempt++) {
    const successorId = await findSuccessor(userGroupId, departure, ports);
    const data = { userGroupId, personId, successorId, causeId };
    const { outcome, refusal } = await ports.commands.send({
      ...{ definition: endUserGroupMembership, input: data, actor: PROCESS_MANAGER, data: () => data },
      idempotencyKey: [causeId, personId, attempt, successorId].join('/'),
    });
    // It will be asked for again, under the same key.
    if (outcome === 'PENDING') throw new Error('it is not decided yet');
    if (refusal?.code !== 'SUCCESSOR_GONE') return;
  }
}

/** The one who has been in the group for longest, of those who are active and still in its community. */
async function findSuccessor(group: string, { personId, communityId }: Departure, ports: ProcessPorts) {
  for await (const other of participantsBy('byConversation', group, ports)) {
    if (other.personId === personId) continue;
    const [membership = null, person = null] = await ports.documents.load([
      { collection: communityMemberships, id: membershipId(communityId, other.personId) },
      { collection: people, id: other.personId },
    ]);
    const isActive = storedOf<PersonDocument>(person)?.state === 'active';
    if (isActive && roleOf(storedOf<CommunityMembershipDocument>(membership)) !== null) return other.personId;
  }
  return null;
}
