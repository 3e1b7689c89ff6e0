import { expect } from 'vitest';
import { Actor } from '../testing/Actor.ts';
import type { Journey } from './Journey.ts';

/** Of two decisions that exclude each other exactly one wins, however they arrive. */
export const race: Journey = {
  name: 'of racing decisions exactly one wins',
  run: async ({ url }) => {
    const register = (name: string) => Actor.register(url, name);
    const [ann, bob, cyd] = (await Promise.all(['ann', 'bob', 'cyd'].map(register))) as [Actor, Actor, Actor];
    const both = (field: string, input: object) => Promise.all([ann, bob].map((person) => person.codeOf(field, input)));
    const { community } = await ann.do('createCommunity', { name: 'Racers' }, 'community { id }');
    const communityId = String(community?.id);
    await Promise.all([bob, bob, cyd].map((person) => person.do('joinCommunity', { communityId })));
    const { post } = await ann.do('publishPost', { communityId, title: 'Version one' }, 'post { id }');
    const postId = String(post?.id);
    const edits = await Promise.all(
      ['a', 'b'].map((title) => ann.codeOf('editPost', { postId, title, expectedVersion: 1 })),
    );
    expect(edits.toSorted()).toEqual([null, expect.any(String)].toSorted());
    await Promise.all([1, 2].map(() => bob.do('addReaction', { targetId: postId, code: 'like' })));
    await ann.do('setCommunityMemberRole', { communityId, personId: bob.id, role: 'OWNER' });
    expect((await both('leaveCommunity', { communityId })).toSorted()).toEqual(['LAST_OWNER', null].toSorted());
    const state = await ann.query(
      'query ($id: ID!) { community(id: $id) { memberCount posts(first: 1) { edges { node { version likes } } } } }',
      { id: communityId },
    );
    expect(state.community).toEqual({ memberCount: 2, posts: { edges: [{ node: { version: 2, likes: 1 } }] } });
    const names = await Promise.allSettled(['carol', 'carol'].map(register));
    expect(names.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  },
};
