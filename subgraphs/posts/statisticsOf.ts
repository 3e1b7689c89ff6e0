import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { communityPosts, communityPostsId, type StoredCommunityPosts } from './collections.ts';

/** What is counted of a community's posts: nothing before the first. */
export async function statisticsOf(communityId: string, { views }: SubgraphContext): Promise<StoredCommunityPosts> {
  const id = communityPostsId(communityId);
  return (await views.one(communityPosts, id)) ?? { id, revision: 0, communityId, postCount: 0 };
}
