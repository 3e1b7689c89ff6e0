import type { PostDocument } from '@c18n/posts/views';
import { posts } from '@c18n/posts/views';
import type { Indexing } from '../Indexing.ts';
import { wordsBy } from './wordsBy.ts';

/** Posts that lists show. */
export const postIndexing: Indexing<PostDocument> = {
  collection: posts,
  kind: 'post',
  async body(post, words) {
    if (!post.listed) return null;
    const { communityId: community, authorId, tags, publishedAt: time } = post;
    const [title, text] = await Promise.all([post.title, post.text].map((sealed) => wordsBy(authorId, sealed, words)));
    return { title: title ?? null, text: text ?? null, community, tags, time };
  },
};
