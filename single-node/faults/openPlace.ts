import type { Talker } from './Talker.ts';

/** A community with a user-group, and the positions after which nothing has happened in them. */
export type Place = {
  readonly communityId: string;
  readonly groupId: string;
  readonly afterCommunity: string;
  readonly afterGroup: string;
};

/** Makes a place to talk in. */
export async function openPlace(founder: Talker): Promise<Place> {
  const made = await founder.do('createCommunity', { name: 'The Square' }, 'community { id }');
  const communityId = String(made.community?.id);
  const group = await founder.do('createUserGroup', { communityId, name: 'The Bench' }, 'userGroup { id }');
  return {
    communityId,
    groupId: String(group.userGroup?.id),
    afterCommunity: String(made.outcome?.position),
    afterGroup: String(group.outcome?.position),
  };
}
