import { comments, posts } from '../collections.ts';
import type { Resolvers } from '../generated/resolverTypes.ts';
import { targetOf } from '../targetOf.ts';

/** What an import answers with. Objects are read only where they are asked for: an import rarely does. */
export const importResolvers = {
  ImportPostResult: {
    post: ({ postId = null }, _args, { views }) => (postId === null ? null : views.one(posts, postId)),
  },
  ImportCommentResult: {
    comment: ({ commentId = null }, _args, { views }) => (commentId === null ? null : views.one(comments, commentId)),
  },
  ImportReactionResult: {
    target: ({ targetId }, _args, context) => (targetId === null ? null : targetOf(context, targetId)),
  },
} satisfies Resolvers;
