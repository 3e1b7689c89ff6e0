import { communityMemberships, membershipId, roleOf } from '@c18n/communities/views';
import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { people } from '@c18n/users/views';
import { z } from 'zod';
import { participants, sent } from '../collections.ts';
import { UserGroupMemberJoined } from '../facts.ts';
import { obstacle } from '../obstacle.ts';
import { participantId } from '../participantId.ts';
import { deactivated, notACommunityMember, notAllowed, retired } from '../refusals.ts';
import { mayDo } from '../rights.ts';
import { roleOfPerson } from '../roleIn.ts';
import { userGroupOf } from '../userGroupOf.ts';

/** The most persons that are added at once: each changes a document, and a decision changes at most 100. */
export const ADDED_AT_ONCE = 40;

/**
 * Makes members of a community members of one of its user-groups, all or none. Who is one already stays as they are. The first who joins
 * one without an admin becomes its admin.
 */
export const addUserGroupMembers = defineCommand({
  type: 'c18n.messages.addUserGroupMembers',
  stream: 'conversations',
  schema: z.object({
    userGroupId: idSchema('group'),
    personIds: z.array(idSchema('person')).min(1).max(ADDED_AT_ONCE),
  }),
  place: ({ userGroupId }) => userGroupId,
  refusals: {
    ...{ ...deactivated, ...notAllowed, ...notACommunityMember, ...retired },
    PERSON_DEACTIVATED: 'One of these persons is deactivated.',
  },
  decide(documents, { actor, place: conversationId, data: { personIds } }) {
    const group = userGroupOf(documents, conversationId);
    if (group === null) return notFound('userGroupId');
    const refused = obstacle(documents, group, actor);
    if (refused !== null) return { refused };
    if (!mayDo(documents, 'addUserGroupMembers', actor, roleOfPerson(documents, group, actor)))
      return { refused: 'NOT_ALLOWED' };
    const { communityId } = group;
    documents.want(people, personIds);
    documents.want(
      communityMemberships,
      personIds.map((personId) => membershipId(communityId, personId)),
    );
    const participantIds = personIds.map((personId) => participantId(conversationId, personId));
    documents.want(participants, participantIds);
    // Read by the fold of each who joins.
    documents.want(sent, participantIds);
    let { memberCount, adminCount } = group;
    const facts = [];
    for (const personId of new Set(personIds)) {
      if (roleOf(documents.get(communityMemberships, membershipId(communityId, personId))) === null) {
        return { refused: 'NOT_A_COMMUNITY_MEMBER', fields: ['personIds'] };
      }
      if (documents.get(participants, participantId(conversationId, personId))?.state === 'member') continue;
      if (documents.get(people, personId)?.state !== 'active') {
        return { refused: 'PERSON_DEACTIVATED', fields: ['personIds'] };
      }
      const role = adminCount === 0 ? 'admin' : 'member';
      memberCount += 1;
      if (role === 'admin') adminCount += 1;
      facts.push(UserGroupMemberJoined.state({ conversationId, personId, role, memberCount, adminCount }));
    }
    return { facts };
  },
});
