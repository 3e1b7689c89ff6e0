import type { Views } from '@c18n/platform/domain/defineViews';
import { comments, commentVersions, communityPosts, posts, postVersions, reactions } from './collections.ts';
import { commentFolds } from './folds/commentFolds.ts';
import { postFolds } from './folds/postFolds.ts';
import { reactionFolds } from './folds/reactionFolds.ts';

export type * from './collections.ts';
export {
  comments,
  commentVersions,
  communityPosts,
  communityPostsId,
  posts,
  postVersions,
  reactions,
} from './collections.ts';
export { reactionId } from './reactionId.ts';

export const views: Views = {
  collections: [posts, postVersions, comments, commentVersions, reactions, communityPosts],
  folds: [...postFolds, ...commentFolds, ...reactionFolds],
};
