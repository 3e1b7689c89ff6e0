import { expect } from 'vitest';
import { Actor } from '../testing/Actor.ts';
import type { Journey } from './Journey.ts';

const POST = `query ($id: ID!) { post(id: $id) {
  title text version likes dislikes commentCount community { name memberCount } author { userName }
  versions(first: 5) { edges { node { title text } } }
  comments(first: 5) { edges { node { text replies(first: 5) { edges { node { text depth } } } } } }
} }`;

/** Publish, edit, comment, answer, react: seen by somebody else, and exactly counted. */
export const talkAboutAPost: Journey = {
  name: 'members of a community talk about a post',
  run: async ({ url }) => {
    const [ann, bob] = await Promise.all([Actor.register(url, 'ann'), Actor.register(url, 'bob')]);
    const { community } = await ann.do('createCommunity', { name: 'Gardeners', tags: ['green'] }, 'community { id }');
    const communityId = String(community?.id);
    expect(await bob.codeOf('publishPost', { communityId, title: 'Too early' })).toBe('NOT_A_MEMBER');
    await bob.do('joinCommunity', { communityId });
    const { post } = await ann.do('publishPost', { communityId, title: 'Roses', text: 'They grow.' }, 'post { id }');
    const postId = String(post?.id);
    const { comment } = await bob.do('addComment', { parentId: postId, text: 'Do they?' }, 'comment { id }');
    await ann.do('addComment', { parentId: String(comment?.id), text: 'They do.' });
    await ann.do('editPost', { postId, text: 'They grow well.', expectedVersion: 1 });
    await Promise.all([ann, bob].map((person) => person.do('addReaction', { targetId: postId, code: 'like' })));
    await bob.do('addReaction', { targetId: postId, code: 'dislike' });
    expect((await bob.query(POST, { id: postId })).post).toEqual({
      ...{ title: 'Roses', text: 'They grow well.', version: 2, likes: 1, dislikes: 1, commentCount: 2 },
      ...{ community: { name: 'Gardeners', memberCount: 2 }, author: { userName: 'ann' } },
      versions: { edges: expect.arrayContaining([{ node: { title: 'Roses', text: 'They grow.' } }]) },
      comments: {
        edges: [{ node: { text: 'Do they?', replies: { edges: [{ node: { text: 'They do.', depth: 1 } }] } } }],
      },
    });
  },
};
