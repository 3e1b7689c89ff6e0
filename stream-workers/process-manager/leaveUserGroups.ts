import { type CommunityMembershipDocument, communityMemberships, membershipId, roleOf } from '@c18n/communities/views';
import { endUserGroupMembership, PROCESS_MANAGER } from '@c18n/messages/commands';
import { conversations, type ParticipantDocument, participants } from '@c18n/messages/views';
import type { Stored } from '@c18n/platform/domain/defineCollection';
import type { IndexEntry, PageQuery } from '@c18n/platform/ports/DocumentStore';
import { storedOf } from '@c18n/platform/reading/storedOf';
import { type PersonDocument, people } from '@c18n/users/views';
import type { ProcessPorts } from './ProcessPorts.ts';

/** Who has left which community, by which fact. */
export type Departure = { readonly personId: string; readonly communityId: string; readonly causeId: string };

type Participant = Stored<ParticipantDocument>;

const PAGE = 100;

/** Takes a person out of the user-groups of a community that they have left. What is done already is not done again. */
export async function leaveUserGroups(departure: Departure, ports: ProcessPorts): Promise<void> {
  for await (const { conversationId } of membershipsOf(departure.personId, ports)) {
    const [conversation] = await ports.documents.load([{ collection: conversations, id: conversationId }]);
    const communityId = (conversation?.body as { readonly communityId?: string | null } | undefined)?.communityId;
    if (communityId === departure.communityId) await leaveUserGroup(conversationId, departure, ports);
  }
}

/** Names successors until one is still there when it is decided. */
async function leaveUserGroup(userGroupId: string, departure: Departure, ports: ProcessPorts): Promise<void> {
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
  for await (const other of membersOf(group, ports)) {
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

function membershipsOf(personId: string, ports: ProcessPorts): AsyncGenerator<Participant> {
  return pagesOf({ collection: participants, index: 'byPerson', equals: [personId, 'member'] }, ports);
}

function membersOf(conversationId: string, ports: ProcessPorts): AsyncGenerator<Participant> {
  return pagesOf({ collection: participants, index: 'byConversation', equals: [conversationId, 'member'] }, ports);
}

/** All that an index finds. What leaves it meanwhile does not disturb: each page begins after the last one's end. */
async function* pagesOf(query: Pick<PageQuery, 'collection' | 'index' | 'equals'>, { documents }: ProcessPorts) {
  let after: IndexEntry['key'] | undefined;
  for (;;) {
    const [page = []] = await documents.page([{ ...query, after, limit: PAGE, descending: false }]);
    for (const { document } of page) {
      const stored = storedOf<ParticipantDocument>(document);
      if (stored !== null) yield stored;
    }
    after = page.at(-1)?.key;
    if (page.length < PAGE) return;
  }
}
