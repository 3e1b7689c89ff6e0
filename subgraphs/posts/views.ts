import type { Views } from '@c18n/platform/domain/defineViews';
import { comments, commentVersions, communityPosts, posts, postVersions, reactions } from './collections.ts';
import { commentFolds } from './folds/commentFolds.ts';
import { postFolds } from './folds/postFolds.ts';
import { reactionFolds } from './folds/reactionFolds.ts';

export type * from './collections.ts';
export { comments, posts } from './collections.ts';

export const views: Views = {
  collections: [posts, postVersions, comments, commentVersions, reactions, communityPosts],
  folds: [...postFolds, ...commentFolds, ...reactionFolds],
};
