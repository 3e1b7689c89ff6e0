import { communityMemberships, membershipId, standingsWith } from '@c18n/communities/views';
import { isAllowed } from '@c18n/platform/authorisation/policy';
import type { Connection } from '@c18n/platform/reading/Connections';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { people } from '@c18n/users/views';
import type { Contribution } from './collections.ts';
import { standingsToward } from './contributionRights.ts';

type Hideable = Pick<Contribution, 'communityId' | 'authorId' | 'deletedAt' | 'hiddenAt'>;

/** Whether the viewer may read the words of a post or a comment, and of its versions. */
export async function readsWords(context: SubgraphContext, contribution: Hideable): Promise<boolean> {
  if (contribution.deletedAt !== null) return false;
  return contribution.hiddenAt === null || seesHidden(context, contribution);
}

/** Whether the viewer sees what a moderator hid, by whom and why. No event tells it. */
export async function seesHidden(context: SubgraphContext, contribution: Hideable): Promise<boolean> {
  const { viewer, views, telling } = context;
  if (viewer === null || telling !== null) return false;
  const [person, membership] = await Promise.all([
    views.one(people, viewer.person),
    views.one(communityMemberships, membershipId(contribution.communityId, viewer.person)),
  ]);
  const standings = standingsWith(person, membership);
  return standings !== null && isAllowed('readHidden', standingsToward(contribution, viewer.person, standings));
}

/** A list that shows nothing. */
export const nothing: Connection<never> = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
};
