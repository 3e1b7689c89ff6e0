import { communities } from '@c18n/communities/views';
import { CodedError } from '@c18n/platform/errors/CodedError';
import type { LiveField, LiveModule } from '@c18n/platform/live/LiveField';
import { posts } from './collections.ts';
import { eventOf } from './eventOf.ts';
import { CommentDeleted, CommentHidden, PostDeleted, PostHidden } from './facts.ts';

const withdrawals = new Set([PostHidden, PostDeleted, CommentHidden, CommentDeleted].map(({ type }) => type));

// Communities are public: whoever may ask may follow, for as long as they like.
const allowed = async () => true;

const communityEvents: LiveField = {
  field: 'communityEvents',
  source: async (args, { views }) => {
    const place = String(args.id);
    if ((await views.one(communities, place)) === null) throw new CodedError('NOT_FOUND');
    return { stream: 'communities', place, event: eventOf, allowed };
  },
};

const postEvents: LiveField = {
  field: 'postEvents',
  source: async (args, { views }) => {
    const id = String(args.id);
    const post = await views.one(posts, id);
    if (post === null) throw new CodedError('NOT_FOUND');
    return {
      stream: 'communities',
      place: post.communityId,
      event: (fact) => {
        const event = eventOf(fact);
        return event !== null && 'postId' in event && event.postId === id ? event : null;
      },
      allowed,
    };
  },
};

/** What happens in a community and to a post: both are told from the community's place, so in the order in which it was decided. */
export const live: LiveModule = {
  fields: [communityEvents, postEvents],
  takesBack: ({ type }) => (withdrawals.has(type) ? 'place' : null),
  isPlaceIndependent: true,
  viewerDependent: ['Post.viewerReactions', 'Comment.viewerReactions'],
};
