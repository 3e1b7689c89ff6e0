import { isAllowed } from '@c18n/platform/authorisation/policy';
import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { CommunityRetired } from '../facts.ts';
import { deactivated, notAllowed } from '../refusals.ts';
import { communities, standingsIn } from '../views.ts';

/** Closes a community for good. It stays readable. Retiring again changes nothing. */
export const retireCommunity = defineCommand({
  type: 'c18n.communities.retireCommunity',
  stream: 'communities',
  schema: z.object({ communityId: idSchema('community') }),
  place: ({ communityId }) => communityId,
  refusals: { ...deactivated, ...notAllowed },
  decide(documents, { actor, data: { communityId } }) {
    const community = documents.get(communities, communityId);
    if (community === null) return notFound('communityId');
    const standings = standingsIn(documents, communityId, actor);
    if (standings === null) return { refused: 'DEACTIVATED' };
    if (!isAllowed('retireCommunity', standings)) return { refused: 'NOT_ALLOWED' };
    return { facts: community.retiredAt === null ? [CommunityRetired.state({ communityId })] : [] };
  },
});
