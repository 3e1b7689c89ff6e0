import { Actor } from './Actor.ts';

/** A user-group with two members, and the position after which nothing has been said in it. */
export type Chat = { readonly id: string; readonly after: string; readonly ann: Actor; readonly bob: Actor };

/** Makes a user-group in which two can chat. @param suffix makes their names others */
export async function openChat(url: string, suffix = ''): Promise<Chat> {
  const [ann, bob] = await Promise.all([Actor.register(url, `ann${suffix}`), Actor.register(url, `bob${suffix}`)]);
  const { community } = await ann.do('createCommunity', { name: 'Chatters' }, 'community { id }');
  const communityId = String(community?.id);
  await bob.do('joinCommunity', { communityId });
  const { userGroup } = await ann.do('createUserGroup', { communityId, name: 'Room' }, 'userGroup { id }');
  const id = String(userGroup?.id);
  const { outcome } = await bob.do('joinUserGroup', { userGroupId: id });
  return { id, after: String(outcome?.position), ann, bob };
}
