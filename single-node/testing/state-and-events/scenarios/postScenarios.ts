import type { Scenario, Scenarios } from '../Scenario.ts';
import type { World } from '../World.ts';

type OfPost = { readonly communityId: string; readonly postId: string };

/** Somebody does something to a post, or to a comment on it: told alike to those who follow either. */
function toPost(
  events: readonly string[],
  act: (world: World, of: OfPost) => Promise<unknown>,
  name?: string,
): Scenario {
  return {
    prepare: async (world) => {
      const communityId = await world.community();
      // Others, so that order matters.
      await world.post(communityId);
      const postId = await world.post(communityId);
      await world.post(communityId);
      return {
        ids: { communityEvents: communityId, postEvents: postId },
        act: () => act(world, { communityId, postId }),
      };
    },
    told: { communityEvents: events, postEvents: events },
    ...(name !== undefined && { name }),
  };
}

/** The same to the middle one of three comments, that is one on a comment. */
function toComment(events: readonly string[], act: (world: World, commentId: string) => Promise<unknown>): Scenario {
  return {
    prepare: async (world) => {
      const communityId = await world.community();
      const postId = await world.post(communityId);
      const parentId = await world.comment(postId);
      await world.comment(parentId);
      const commentId = await world.comment(parentId);
      await world.comment(parentId);
      return { ids: { communityEvents: communityId, postEvents: postId }, act: () => act(world, commentId) };
    },
    told: { communityEvents: events, postEvents: events },
    name: 'on a comment',
  };
}

const hide = ({ ann }: World, postId: string) => ann.do('hidePost', { postId, reason: 'A reason' });
const hideComment = ({ ann }: World, commentId: string) => ann.do('hideComment', { commentId, reason: 'A reason' });
const react = ({ bob }: World, targetId: string, code: string) => bob.do('addReaction', { targetId, code });

const accept = ({ bob }: World, commentId: string) => bob.do('acceptAnswer', { commentId });
/** Brings items in, of bob's. @param mutation like `importPosts` */
const bring = (
  { root, bob }: World,
  kind: 'Posts' | 'Comments' | 'Reactions',
  communityId: string,
  items: object[],
) => {
  const query = `mutation ($input: Import${kind}Input!) { import${kind}(input: $input) { results { outcome { state } } } }`;
  const past = { authorId: bob.id, occurredAt: '2020-01-01T00:00:00.000Z' };
  const input = { communityId, [kind.toLowerCase()]: items.map((item) => ({ ...past, ...item })) };
  return root.query(query, { input });
};

export const postScenarios: Scenarios = {
  publishPost: [
    {
      prepare: async (world) => {
        const communityId = await world.community();
        return { ids: { communityEvents: communityId }, act: () => world.post(communityId) };
      },
      told: { communityEvents: ['PostPublished'], viewerEvents: ['CommunityPostHint'] },
    },
    {
      name: 'between others, by an import',
      prepare: async (world) => {
        const communityId = await world.community();
        await world.post(communityId);
        const input = { communityId, title: 'Old', authorId: world.bob.id, occurredAt: '2020-01-01T00:00:00.000Z' };
        await world.root.do('joinCommunity', { communityId });
        return { ids: { communityEvents: communityId }, act: () => world.root.do('publishPost', input) };
      },
      told: { communityEvents: ['PostPublished'] },
    },
  ],
  editPost: [
    toPost(['PostEdited'], ({ bob }, { postId }) =>
      bob.do('editPost', { postId, title: 'Another', text: 'Other words than before', tags: ['b'], language: 'en' }),
    ),
  ],
  deletePost: [toPost(['PostDeleted'], ({ bob }, { postId }) => bob.do('deletePost', { postId }))],
  hidePost: [toPost(['PostHidden'], (world, { postId }) => hide(world, postId))],
  unhidePost: [
    toPost(['PostHidden', 'PostUnhidden'], async (world, { postId }) => {
      await hide(world, postId);
      await world.ann.do('unhidePost', { postId });
    }),
  ],
  addComment: [
    toPost(['CommentAdded'], (world, { postId }) => world.comment(postId)),
    toPost(
      ['CommentAdded', 'CommentAdded', 'CommentAdded', 'CommentAdded'],
      async (world, { postId }) => {
        const parentId = await world.comment(postId);
        await world.comment(await world.comment(parentId));
        await world.comment(parentId);
      },
      'and answers to it',
    ),
    {
      name: 'on a post that is just published',
      prepare: async (world) => {
        const communityId = await world.community();
        const act = async () => world.comment(await world.post(communityId));
        return { ids: { communityEvents: communityId }, act };
      },
      told: { communityEvents: ['PostPublished', 'CommentAdded'] },
    },
    toComment(['CommentAdded'], (world, commentId) => world.comment(commentId)),
  ],
  editComment: [
    toComment(['CommentEdited'], ({ bob }, commentId) => bob.do('editComment', { commentId, text: 'Other words' })),
  ],
  deleteComment: [toComment(['CommentDeleted'], ({ bob }, commentId) => bob.do('deleteComment', { commentId }))],
  hideComment: [toComment(['CommentHidden'], hideComment)],
  unhideComment: [
    toComment(['CommentHidden', 'CommentUnhidden'], async (world, commentId) => {
      await hideComment(world, commentId);
      await world.ann.do('unhideComment', { commentId });
    }),
  ],
  addReaction: [
    toPost(['ReactionChanged'], (world, { postId }) => react(world, postId, 'like')),
    toComment(['ReactionChanged'], (world, commentId) => react(world, commentId, '🎉')),
    toPost(
      ['ReactionChanged', 'ReactionChanged', 'ReactionChanged'],
      async (world, { postId }) => {
        await react(world, postId, 'like');
        await react(world, postId, 'dislike');
      },
      'in the place of the opposite one',
    ),
  ],
  removeReaction: [
    toPost(['ReactionChanged', 'ReactionChanged'], async (world, { postId }) => {
      await react(world, postId, 'like');
      await world.bob.do('removeReaction', { targetId: postId, code: 'like' });
    }),
  ],
  acceptAnswer: [
    toPost(['CommentAdded', 'CommentAdded', 'AnswerAccepted', 'AnswerAccepted'], async (world, { postId }) => {
      const comments = [await world.comment(postId), await world.comment(postId)];
      for (const commentId of comments) await accept(world, commentId);
    }),
  ],
  unacceptAnswer: [
    toPost(['CommentAdded', 'AnswerAccepted', 'AnswerUnaccepted'], async (world, { postId }) => {
      await accept(world, await world.comment(postId));
      await world.ann.do('unacceptAnswer', { postId });
    }),
  ],
  importPosts: [
    {
      prepare: async (world) => {
        const communityId = await world.community();
        await world.post(communityId);
        const posts = ['one', 'two'].map((key) => ({ key, title: key }));
        return { ids: { communityEvents: communityId }, act: () => bring(world, 'Posts', communityId, posts) };
      },
      told: { communityEvents: ['PostPublished', 'PostPublished'] },
    },
  ],
  importComments: [
    toPost(['CommentAdded', 'CommentAdded'], (world, { communityId, postId }) =>
      bring(world, 'Comments', communityId, [
        { key: 'one', text: 'Long ago', parentId: postId },
        { key: 'two', text: 'Not so long ago', parentCommentKey: 'one' },
      ]),
    ),
  ],
  importReactions: [
    toPost(['ReactionChanged', 'ReactionChanged'], (world, { communityId, postId }) =>
      bring(world, 'Reactions', communityId, [
        { key: 'one', code: 'like', targetId: postId },
        { key: 'two', code: 'tada', targetId: postId },
      ]),
    ),
  ],
};
