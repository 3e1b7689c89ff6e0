import { describe, expect, test } from 'vitest';
import { Actor } from '../testing/Actor.ts';
import { startTestNode, type TestNode } from '../testing/startTestNode.ts';
import { testedAdapters } from '../testing/testedAdapters.ts';

const SEARCH = `query ($query: String!) {
  search(query: $query) { edges { node { ... on Community { id } ... on UserGroup { id } } } }
}`;

type Edge = { readonly node: { readonly id: string } | null };

/** A community and a user-group that ann named and bob, whom she gave the right, described. */
async function describeTogether({ url }: TestNode) {
  const people = await Promise.all(['ann', 'bob', 'cyd'].map((name) => Actor.register(url, name)));
  const [ann, bob, cyd] = people as [Actor, Actor, Actor];
  const founded = { name: 'Wombats', description: 'Something to come' };
  const { community } = await ann.do('createCommunity', founded, 'community { id }');
  const communityId = String(community?.id);
  const { userGroup } = await ann.do('createUserGroup', { communityId, name: 'Wombats inside' }, 'userGroup { id }');
  const userGroupId = String(userGroup?.id);
  await bob.do('joinCommunity', { communityId });
  await bob.do('joinUserGroup', { userGroupId });
  await ann.do('setCommunityMemberRole', { communityId, personId: bob.id, role: 'OWNER' });
  await ann.do('setUserGroupRole', { userGroupId, personId: bob.id, role: 'ADMIN' });
  await bob.do('updateCommunity', { communityId, description: 'On burrows' });
  await bob.do('updateUserGroup', { userGroupId, description: 'For burrows' });
  return { ann, bob, cyd, ids: [communityId, userGroupId].toSorted() };
}

describe.each(testedAdapters)('what one person named and another described, on adapters: %s', (_name, adapters) => {
  test('is found by the words of both, and by those of who is left when the other is erased', async () => {
    await using node = await startTestNode({ adapters });
    const { ann, bob, cyd, ids } = await describeTogether(node);
    const found = async (query: string) => {
      const edges = (await cyd.query(SEARCH, { query })).search?.edges as unknown as readonly Edge[];
      return edges.map(({ node }) => node?.id).toSorted();
    };
    const everything = async () => [await found('wombat'), await found('burrow'), await found('wombats burrow')];
    await node.node.drain();
    expect(await everything()).toEqual([ids, ids, ids]);
    expect(await found('something to come')).toEqual([]);

    await bob.do('eraseAccount', { password: 'password of bob' });
    await node.node.drain();
    expect(await everything()).toEqual([ids, [], []]);

    await ann.do('eraseAccount', { password: 'password of ann' });
    await node.node.drain();
    expect(await everything()).toEqual([[], [], []]);
    expect(await node.node.compareWithRebuild()).toEqual([]);
  });
});
