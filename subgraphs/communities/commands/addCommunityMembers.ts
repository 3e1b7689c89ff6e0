import { isAllowed } from '@c18n/platform/authorisation/policy';
import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { people } from '@c18n/users/views';
import { z } from 'zod';
import { MemberJoined } from '../facts.ts';
import { deactivated, notAllowed, retired } from '../refusals.ts';
import { communities, communityMemberships, membershipId, roleOf, standingsIn } from '../views.ts';

/** The most persons that are added at once: each changes a document, and a decision changes at most 100. */
export const ADDED_AT_ONCE = 40;

/**
 * Makes persons members of a community, all or none. Who is a member already stays as they are. The first who joins one without an owner
 * becomes its owner. To a retired one only administrators add, so that it can be moderated when everybody has left.
 */
export const addCommunityMembers = defineCommand({
  type: 'c18n.communities.addCommunityMembers',
  stream: 'communities',
  schema: z.object({
    communityId: idSchema('community'),
    personIds: z.array(idSchema('person')).min(1).max(ADDED_AT_ONCE),
  }),
  place: ({ communityId }) => communityId,
  refusals: { ...deactivated, ...notAllowed, ...retired, PERSON_DEACTIVATED: 'One of these persons is deactivated.' },
  decide(documents, { actor, data: { communityId, personIds } }) {
    const community = documents.get(communities, communityId);
    if (community === null) return notFound('communityId');
    const standings = standingsIn(documents, communityId, actor);
    if (standings === null) return { refused: 'DEACTIVATED' };
    if (!isAllowed('addCommunityMembers', standings)) return { refused: 'NOT_ALLOWED' };
    if (community.retiredAt !== null && !isAllowed('addMembersToRetired', standings))
      return { refused: 'COMMUNITY_RETIRED' };
    documents.want(people, personIds);
    documents.want(
      communityMemberships,
      personIds.map((personId) => membershipId(communityId, personId)),
    );
    let { memberCount, ownerCount } = community;
    const facts = [];
    for (const personId of new Set(personIds)) {
      const person = documents.get(people, personId);
      if (person === null) return notFound('personIds');
      if (roleOf(documents.get(communityMemberships, membershipId(communityId, personId))) !== null) continue;
      if (person.state !== 'active') return { refused: 'PERSON_DEACTIVATED', fields: ['personIds'] };
      const role = ownerCount === 0 ? 'owner' : 'member';
      memberCount += 1;
      if (role === 'owner') ownerCount += 1;
      facts.push(MemberJoined.state({ communityId, personId, role, memberCount, ownerCount }));
    }
    return { facts };
  },
});
