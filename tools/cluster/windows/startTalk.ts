import { Actor } from '@c18n/single-node/testing/Actor';
import type { NamedGateway, Talk } from './page/Talk.ts';

/** A new user-group of two people, each with the gateways in another order, from before anything was said. */
export async function startTalk(first: NamedGateway, second: NamedGateway): Promise<readonly [Talk, Talk]> {
  const ann = await Actor.register(first.url, 'ann');
  const bob = await Actor.register(first.url, 'bob');
  const { community } = await ann.do('createCommunity', { name: 'windows' }, 'community { id }');
  const communityId = String(community?.id);
  const { userGroup, outcome } = await ann.do('createUserGroup', { communityId, name: 'windows' }, 'userGroup { id }');
  const conversationId = String(userGroup?.id);
  await bob.do('joinCommunity', { communityId });
  await bob.do('joinUserGroup', { userGroupId: conversationId });
  const common = { conversationId, after: String(outcome?.position) };
  return [
    { ...common, person: 'ann', token: String(ann.token), gateways: [first, second] },
    { ...common, person: 'bob', token: String(bob.token), gateways: [second, first] },
  ];
}
