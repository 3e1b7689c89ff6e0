import type { Standing } from '@c18n/platform/authorisation/Standing';
import type { Documents } from '@c18n/platform/domain/Documents';
import { type PersonDocument, people } from '@c18n/users/views';
import { membershipId } from './membershipId.ts';
import { type CommunityMembershipDocument, communityMemberships, roleOf } from './views.ts';

/** What a person is on the platform and in a community, from the documents as they stand; null for somebody unknown or deactivated. */
export function standingsOf(
  person: PersonDocument | null,
  membership: CommunityMembershipDocument | null,
): readonly Standing[] | null {
  if (person?.state !== 'active') return null;
  const role = roleOf(membership);
  return ['person', ...person.roles.map((one) => `platform:${one}` as const), ...(role ? [`community:${role}` as const] : [])];
}

/** What the actor of a command is on the platform and in a community; null for somebody unknown or deactivated. */
export function standingsIn(documents: Documents, communityId: string, actor: string): readonly Standing[] | null {
  const membership = documents.get(communityMemberships, membershipId(communityId, actor));
  return standingsOf(documents.get(people, actor), membership);
}
