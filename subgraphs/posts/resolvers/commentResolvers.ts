import { comments, commentVersions, posts } from '../collections.ts';
import { commentsOf } from '../commentsOf.ts';
import type { CommentResolvers, CommentVersionResolvers } from '../generated/resolverTypes.ts';
import { nothing, readsWords } from '../reading.ts';
import { required } from '../required.ts';
import { contributionResolvers } from './contributionResolvers.ts';

/** A comment. Everybody reads it, but for the words of what was deleted or hidden. */
export const commentResolvers: CommentResolvers = {
  ...contributionResolvers,
  __resolveReference: ({ id }, { views }) => views.one(comments, id),
  post: async ({ postId }, _args, { views }) => required(await views.one(posts, postId), postId),
  parent: ({ depth, parentId }, _args, { views }) => (depth === 0 ? null : views.one(comments, parentId)),
  root: async ({ rootId }, _args, { views }) => required(await views.one(comments, rootId), rootId),
  text: async (comment, _args, context) =>
    (await readsWords(context, comment)) ? context.words.open(comment.authorId, comment.text) : null,
  replies: ({ id }, args, context) => commentsOf(id, args, context),
  versions: async (comment, args, context) => {
    if (!(await readsWords(context, comment))) return nothing;
    const equals = [comment.id];
    return context.connections.page(
      { collection: commentVersions, index: 'byComment', equals, descending: false },
      args,
    );
  },
};

/** A version, which only `Comment.versions` gives, to those who may read it. */
export const commentVersionResolvers: CommentVersionResolvers = {
  text: ({ authorId, text }, _args, { words }) => words.open(authorId, text),
};
