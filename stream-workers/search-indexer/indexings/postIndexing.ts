import type { PostDocument } from '@c18n/posts/views';
import { posts } from '@c18n/posts/views';
import type { Indexing } from '../Indexing.ts';

/** Posts that lists show. */
export const postIndexing: Indexing<PostDocument> = {
  collection: posts,
  kind: 'post',
  async body(post, words) {
    if (!post.listed) return null;
    const { communityId: community, authorId: wordsOf, tags, publishedAt: time } = post;
    const [title, text] = await Promise.all([words.open(wordsOf, post.title), words.open(wordsOf, post.text)]);
    if (title === null && text === null) return null;
    return { title: title ?? '', text: text ?? '', community, wordsOf, tags, time };
  },
};
