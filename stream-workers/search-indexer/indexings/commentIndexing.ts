import { type CommentDocument, comments } from '@c18n/posts/views';
import type { Indexing } from '../Indexing.ts';

/** Comments that are neither deleted nor hidden. Whether their post may be read is for the search's own rules: it may change any time. */
export const commentIndexing: Indexing<CommentDocument> = {
  collection: comments,
  kind: 'comment',
  async body(comment, words) {
    if (comment.deletedAt !== null || comment.hiddenAt !== null) return null;
    const { communityId: community, authorId: wordsOf, addedAt: time } = comment;
    const text = await words.open(wordsOf, comment.text);
    return text === null ? null : { title: '', text, community, wordsOf, tags: [], time };
  },
};
