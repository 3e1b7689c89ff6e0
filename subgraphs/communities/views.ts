import type { Standing } from '@c18n/platform/authorisation/Standing';
import { amend } from '@c18n/platform/domain/amend';
import type { Documents } from '@c18n/platform/domain/Documents';
import { defineCollection, type Stored } from '@c18n/platform/domain/defineCollection';
import { on, type Views } from '@c18n/platform/domain/defineViews';
import type { Personal } from '@c18n/platform/domain/personal';
import { type PersonDocument, people, standingsOf } from '@c18n/users/views';
import type { CommunityRole } from './communityRoles.ts';
import {
  CommunityCreated,
  CommunityRetired,
  CommunityUpdated,
  MemberJoined,
  MemberLeft,
  MemberRoleChanged,
} from './facts.ts';
import { membershipId } from './membershipId.ts';

export type { CommunityRole } from './communityRoles.ts';
export { membershipId } from './membershipId.ts';

/** A community. Times are milliseconds since the epoch; each text is sealed under the key of the person beside it. */
export type CommunityDocument = {
  readonly name: Personal;
  readonly nameBy: string;
  readonly description: Personal | null;
  readonly descriptionBy: string;
  readonly tags: readonly string[];
  readonly memberCount: number;
  readonly ownerCount: number;
  readonly createdAt: number;
  /** Counts the descriptions, from 1. */
  readonly version: number;
  /** Null while it is open. */
  readonly retiredAt: number | null;
  /** Whether lists show it: while it is open. */
  readonly listed: boolean;
};

/** What a person is in a community; its id is `membershipId(communityId, personId)`. */
export type CommunityMembershipDocument = {
  readonly communityId: string;
  readonly personId: string;
  readonly role: CommunityRole;
  /** When the person joined, the last time. */
  readonly joinedAt: number;
  readonly state: 'member' | 'left';
};

export type StoredCommunity = Stored<CommunityDocument>;
export type StoredCommunityMembership = Stored<CommunityMembershipDocument>;

export const communities = defineCollection<CommunityDocument>()('community', 'communities', {
  newest: ['listed', 'createdAt'],
});

export const communityMemberships = defineCollection<CommunityMembershipDocument>()(
  'communityMembership',
  'communities',
  {
    byCommunity: ['communityId', 'state', 'joinedAt'],
    byPerson: ['personId', 'state', 'joinedAt'],
  },
);

/** The role of a person who is a member now; null for anybody else. */
export function roleOf(membership: CommunityMembershipDocument | null): CommunityRole | null {
  return membership?.state === 'member' ? membership.role : null;
}

/** What a person is on the platform and in a community; null for somebody unknown or deactivated, who may do nothing at all. */
export function standingsWith(
  person: PersonDocument | null,
  membership: CommunityMembershipDocument | null,
): readonly Standing[] | null {
  if (person?.state !== 'active') return null;
  const role = roleOf(membership);
  return role === null ? standingsOf(person) : [...standingsOf(person), `community:${role}`];
}

/** {@link standingsWith} for the actor of a command. */
export function standingsIn(documents: Documents, communityId: string, actor: string): readonly Standing[] | null {
  const membership = documents.get(communityMemberships, membershipId(communityId, actor));
  return standingsWith(documents.get(people, actor), membership);
}

const communityCreated = on(CommunityCreated, ({ data, time }, documents) => {
  const { communityId, creatorId, name, description, tags } = data;
  documents.put(communities, communityId, {
    ...{ name, description, tags, nameBy: creatorId, descriptionBy: creatorId, version: 1 },
    ...{ memberCount: 0, ownerCount: 0 },
    ...{ createdAt: time, retiredAt: null, listed: true },
  });
});

const communityUpdated = on(CommunityUpdated, ({ data }, documents) => {
  const { communityId, editorId, version, tags, name, description } = data;
  amend(documents, communities, communityId, {
    ...{ version, tags },
    ...(name === undefined ? {} : { name, nameBy: editorId }),
    ...(description === undefined ? {} : { description, descriptionBy: editorId }),
  });
});

const communityRetired = on(CommunityRetired, ({ data, time }, documents) => {
  amend(documents, communities, data.communityId, { retiredAt: time, listed: false });
});

const memberJoined = on(MemberJoined, ({ data, time }, documents) => {
  const { communityId, personId, role, memberCount, ownerCount } = data;
  const membership = { communityId, personId, role, joinedAt: time, state: 'member' } as const;
  documents.put(communityMemberships, membershipId(communityId, personId), membership);
  amend(documents, communities, communityId, { memberCount, ownerCount });
});

const memberLeft = on(MemberLeft, ({ data }, documents) => {
  const { communityId, personId, memberCount, ownerCount } = data;
  amend(documents, communityMemberships, membershipId(communityId, personId), { state: 'left' });
  amend(documents, communities, communityId, { memberCount, ownerCount });
});

const memberRoleChanged = on(MemberRoleChanged, ({ data }, documents) => {
  const { communityId, personId, role, ownerCount } = data;
  amend(documents, communityMemberships, membershipId(communityId, personId), { role });
  amend(documents, communities, communityId, { ownerCount });
});

export const views: Views = {
  collections: [communities, communityMemberships],
  folds: [communityCreated, communityUpdated, communityRetired, memberJoined, memberLeft, memberRoleChanged],
};
