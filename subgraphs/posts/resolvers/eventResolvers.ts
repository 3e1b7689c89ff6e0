import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { comments, posts } from '../collections.ts';
import type { CommentChange, CommunityChange, MemberChange, PostChange, ReactionChange } from '../events.ts';
import type { Resolvers } from '../generated/resolverTypes.ts';
import { required } from '../required.ts';
import { statisticsOf } from '../statisticsOf.ts';
import { targetOf } from '../targetOf.ts';

type Context = SubgraphContext;

const community = ({ communityId }: CommunityChange) => ({ id: communityId });
const membership = ({ membershipId }: MemberChange) => ({ id: membershipId });
const statistics = (change: PostChange, _args: unknown, context: Context) => statisticsOf(change.communityId, context);
const post = async ({ postId }: PostChange, _args: unknown, { views }: Context) =>
  required(await views.one(posts, postId), postId);
const comment = async ({ commentId }: CommentChange, _args: unknown, { views }: Context) =>
  required(await views.one(comments, commentId), commentId);

const target = ({ targetId }: ReactionChange, _args: unknown, context: Context) => targetOf(context, targetId);

/**
 * What events show: whole objects from the views, which are at the fact's number or later. An event shows every object that its fact
 * changed, with its counts.
 */
export const eventResolvers = {
  CommunityUpdated: { community },
  CommunityRetired: { community },
  MemberJoined: { membership, community },
  MemberLeft: { membership, community },
  MemberRoleChanged: { membership, community },
  PostPublished: { post, statistics },
  PostEdited: { post },
  PostDeleted: { post, statistics },
  PostHidden: { post, statistics },
  PostUnhidden: { post, statistics },
  CommentAdded: {
    ...{ comment, post },
    parent: ({ parentId }, _args, { views }) => (parentId === null ? null : views.one(comments, parentId)),
  },
  CommentEdited: { comment },
  CommentDeleted: { comment, post },
  CommentHidden: { comment, post },
  CommentUnhidden: { comment, post },
  AnswerAccepted: { post },
  AnswerUnaccepted: { post },
  ReactionChanged: { target, person: ({ personId }) => ({ id: personId }) },
} satisfies Resolvers;
