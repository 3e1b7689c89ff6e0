import { type CommentDocument, comments } from '@c18n/posts/views';
import type { Indexing } from '../Indexing.ts';
import { wordsBy } from './wordsBy.ts';

/** Comments that are neither deleted nor hidden. Whether their post may be read is looked at when they are found (`hitKinds.ts`): it may change any time. */
export const commentIndexing: Indexing<CommentDocument> = {
  collection: comments,
  kind: 'comment',
  async body(comment, words) {
    if (comment.deletedAt !== null || comment.hiddenAt !== null) return null;
    const { communityId: community, authorId, addedAt: time } = comment;
    const text = await wordsBy(authorId, comment.text, words);
    return { title: null, text, community, tags: [], time };
  },
};
