import { pairId } from '@c18n/platform/ids/pairId';

/** The id of a person's membership in a community, whether there is one or not. */
export function membershipId(communityId: string, personId: string): string {
  return pairId('membership', communityId, personId);
}
