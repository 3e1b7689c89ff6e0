import { communities, standingsIn } from '@c18n/communities/views';
import { type Action, isAllowed } from '@c18n/platform/authorisation/policy';
import type { Standing } from '@c18n/platform/authorisation/Standing';
import type { Documents } from '@c18n/platform/domain/Documents';
import type { Contribution } from './collections.ts';

type Contributed = Pick<Contribution, 'communityId' | 'authorId'>;

/** Why the actor may not do something with a post or a comment; null where they may. */
export function refusalOf(
  documents: Documents,
  action: Action,
  contribution: Contributed,
  actor: string,
): 'DEACTIVATED' | 'NOT_ALLOWED' | null {
  const standings = standingsIn(documents, contribution.communityId, actor);
  if (standings === null) return 'DEACTIVATED';
  return isAllowed(action, standingsToward(contribution, actor, standings)) ? null : 'NOT_ALLOWED';
}

/** What somebody is to a post or a comment, given what they are in its community. */
export function standingsToward(
  { authorId }: Pick<Contributed, 'authorId'>,
  person: string,
  standings: readonly Standing[],
): readonly Standing[] {
  return authorId === person ? [...standings, 'author'] : standings;
}

/** Whether the community of a post or a comment was closed. */
export function isRetired(documents: Documents, { communityId }: Pick<Contributed, 'communityId'>): boolean {
  return documents.get(communities, communityId)?.retiredAt !== null;
}
