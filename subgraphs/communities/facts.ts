import { defineFact } from '@c18n/platform/domain/defineFact';
import { personal } from '@c18n/platform/domain/personal';
import { z } from 'zod';
import { communityRoles } from './communityRoles.ts';
import { membershipId } from './membershipId.ts';

const communityId = z.string();
const personId = z.string();
const role = z.enum(communityRoles);
// What may be written is a command's concern and may change; a fact keeps what was accepted then.
const words = personal(z.string());
/** How many members the community has now, and how many of them are owners. */
const counts = { memberCount: z.number(), ownerCount: z.number() };

const aboutCommunity = { subject: (data: { readonly communityId: string }) => data.communityId };
const aboutMembership = {
  subject: (data: { readonly communityId: string; readonly personId: string }) =>
    membershipId(data.communityId, data.personId),
};

/** A person made a community. That the creator is its first member and owner is told by a `MemberJoined` of its own. */
export const CommunityCreated = defineFact(
  'c18n.communities.CommunityCreated',
  z.object({
    communityId,
    creatorId: personId,
    name: words,
    description: words.nullable(),
    tags: z.array(z.string()),
  }),
  { ...aboutCommunity, wordsOf: ({ creatorId }) => creatorId },
);

/** An owner described the community anew. Words that are absent stayed as they were; a null description was cleared. */
export const CommunityUpdated = defineFact(
  'c18n.communities.CommunityUpdated',
  z.object({
    communityId,
    editorId: personId,
    /** Counts the descriptions: 2 after the first update. */
    version: z.number(),
    name: words.optional(),
    description: words.nullable().optional(),
    tags: z.array(z.string()),
  }),
  { ...aboutCommunity, wordsOf: ({ editorId }) => editorId },
);

/** An owner closed the community for good: it can be read, but nobody joins or publishes any more. */
export const CommunityRetired = defineFact(
  'c18n.communities.CommunityRetired',
  z.object({ communityId }),
  aboutCommunity,
);

/** A person is a member from now on: by creating, by joining, or because somebody added them. */
export const MemberJoined = defineFact(
  'c18n.communities.MemberJoined',
  z.object({ communityId, personId, role, ...counts }),
  aboutMembership,
);

/** A person is not a member any more. */
export const MemberLeft = defineFact(
  'c18n.communities.MemberLeft',
  z.object({ communityId, personId, ...counts }),
  aboutMembership,
);

/** A member has another role from now on. */
export const MemberRoleChanged = defineFact(
  'c18n.communities.MemberRoleChanged',
  z.object({ communityId, personId, role, ownerCount: counts.ownerCount }),
  aboutMembership,
);
