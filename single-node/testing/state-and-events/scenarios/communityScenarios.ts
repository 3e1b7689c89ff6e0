import type { Actor } from '../../Actor.ts';
import type { Scenario, Scenarios } from '../Scenario.ts';
import type { World } from '../World.ts';

/** Somebody does something to a community. */
function toCommunity(
  events: readonly string[],
  act: (world: World, communityId: string) => Promise<unknown>,
  before: (world: World, communityId: string) => Promise<unknown> = async () => {},
): Scenario {
  return {
    prepare: async (world) => {
      const communityId = await world.community();
      await before(world, communityId);
      return { ids: { communityEvents: communityId }, act: () => act(world, communityId) };
    },
    told: { communityEvents: events },
  };
}

const join = (person: Actor, communityId: string) => person.do('joinCommunity', { communityId });
const leave = (person: Actor, communityId: string) => person.do('leaveCommunity', { communityId });

export const communityScenarios: Scenarios = {
  createCommunity: [
    {
      prepare: async ({ eve }) => ({ act: () => eve.do('createCommunity', { name: 'Of eve' }) }),
      told: { viewerEvents: [] },
    },
  ],
  updateCommunity: [
    toCommunity(['CommunityUpdated'], ({ ann }, communityId) =>
      ann.do('updateCommunity', { communityId, name: 'Another name', description: 'Words', tags: ['one', 'two'] }),
    ),
  ],
  retireCommunity: [
    toCommunity(['CommunityRetired'], ({ ann }, communityId) => ann.do('retireCommunity', { communityId })),
  ],
  joinCommunity: [
    toCommunity(['MemberJoined'], async (world, communityId) => join(await world.register(), communityId)),
    {
      ...toCommunity(
        ['MemberJoined'],
        ({ bob }, communityId) => join(bob, communityId),
        async ({ bob }, communityId) => {
          await leave(bob, communityId);
        },
      ),
      name: 'again, after leaving',
    },
    {
      ...toCommunity(['MemberLeft', 'MemberJoined'], async ({ bob }, communityId) => {
        await leave(bob, communityId);
        await join(bob, communityId);
      }),
      name: 'right after leaving',
    },
  ],
  leaveCommunity: [toCommunity(['MemberLeft'], ({ bob }, communityId) => leave(bob, communityId))],
  setCommunityMemberRole: [
    toCommunity(['MemberRoleChanged'], ({ ann, bob }, communityId) =>
      ann.do('setCommunityMemberRole', { communityId, personId: bob.id, role: 'MODERATOR' }),
    ),
  ],
  addCommunityMembers: [
    toCommunity(['MemberJoined', 'MemberJoined', 'MemberJoined'], async (world, communityId) => {
      const people = await Promise.all([world.register(), world.register(), world.register()]);
      await world.ann.do('addCommunityMembers', { communityId, personIds: people.map(({ id }) => id) });
    }),
  ],
};
