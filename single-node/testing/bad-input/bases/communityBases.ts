import type { Things } from '../../Things.ts';
import type { Base } from '../Base.ts';
import { keepers } from '../keepers.ts';
import { type MutationTables, mutationBase } from '../mutationBase.ts';

const described: MutationTables & { readonly select: string } = {
  select: 'community { name description tags }',
  reads: { name: 'community.name', description: 'community.description', 'tags[]': 'community.tags[]' },
  kept: { description: keepers.emptyIsNull, 'tags[]': keepers.tag },
  most: { name: 100, description: 5_000, 'tags[]': 50 },
};
const description = { name: 'Another', description: 'about it', tags: ['tag'] };
const own = ({ ids }: Things) => ({ communityId: ids.community });
const bob = ({ bob: by }: Things) => by;
const made = async ({ ann }: Things) => {
  const { community } = await ann.do('createCommunity', { name: 'For once' }, 'community { id }');
  return { communityId: community?.id };
};

/** What can be done to communities. */
export const communityBases: readonly Base[] = [
  mutationBase('createCommunity', () => description, described),
  mutationBase('updateCommunity', (things) => ({ ...own(things), ...description }), { ...described, alone: true }),
  mutationBase('retireCommunity', made),
  mutationBase('joinCommunity', ({ ofEve }) => ({ communityId: ofEve.community }), { by: bob }),
  mutationBase('leaveCommunity', ({ ofEve }) => ({ communityId: ofEve.community }), { by: bob }),
  mutationBase('setCommunityMemberRole', (things) => ({
    ...own(things),
    personId: things.members[1],
    role: 'MODERATOR',
  })),
  mutationBase('addCommunityMembers', (things) => ({ ...own(things), personIds: [things.bob.id] })),
];
