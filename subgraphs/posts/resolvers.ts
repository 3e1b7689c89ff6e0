import type { Resolvers } from './generated/resolverTypes.ts';
import { acceptAnswerField } from './mutations/acceptAnswer.ts';
import { addCommentField } from './mutations/addComment.ts';
import { addReactionField } from './mutations/addReaction.ts';
import { deleteCommentField } from './mutations/deleteComment.ts';
import { deletePostField } from './mutations/deletePost.ts';
import { editCommentField } from './mutations/editComment.ts';
import { editPostField } from './mutations/editPost.ts';
import { hideCommentField } from './mutations/hideComment.ts';
import { hidePostField } from './mutations/hidePost.ts';
import { importCommentsField } from './mutations/importComments.ts';
import { importPostsField } from './mutations/importPosts.ts';
import { importReactionsField } from './mutations/importReactions.ts';
import { publishPostField } from './mutations/publishPost.ts';
import { removeReactionField } from './mutations/removeReaction.ts';
import { unacceptAnswerField } from './mutations/unacceptAnswer.ts';
import { unhideCommentField } from './mutations/unhideComment.ts';
import { unhidePostField } from './mutations/unhidePost.ts';
import { commentField } from './queries/comment.ts';
import { postField } from './queries/post.ts';
import { commentResolvers, commentVersionResolvers } from './resolvers/commentResolvers.ts';
import { communityResolvers } from './resolvers/communityResolvers.ts';
import { eventResolvers } from './resolvers/eventResolvers.ts';
import { importResolvers } from './resolvers/importResolvers.ts';
import { personResolvers } from './resolvers/personResolvers.ts';
import { postResolvers, postVersionResolvers } from './resolvers/postResolvers.ts';

/** The resolvers of `schema/posts.graphql`. */
export const resolvers: Resolvers = {
  Query: { post: postField, comment: commentField },
  Mutation: {
    publishPost: publishPostField,
    editPost: editPostField,
    deletePost: deletePostField,
    hidePost: hidePostField,
    unhidePost: unhidePostField,
    addComment: addCommentField,
    editComment: editCommentField,
    deleteComment: deleteCommentField,
    hideComment: hideCommentField,
    unhideComment: unhideCommentField,
    addReaction: addReactionField,
    removeReaction: removeReactionField,
    acceptAnswer: acceptAnswerField,
    unacceptAnswer: unacceptAnswerField,
    importPosts: importPostsField,
    importComments: importCommentsField,
    importReactions: importReactionsField,
  },
  Post: postResolvers,
  PostVersion: postVersionResolvers,
  Comment: commentResolvers,
  CommentVersion: commentVersionResolvers,
  ReactionTarget: { __resolveType: (target) => ('parentId' in target ? 'Comment' : 'Post') },
  ...importResolvers,
  Community: communityResolvers,
  Person: personResolvers,
  ...eventResolvers,
};
