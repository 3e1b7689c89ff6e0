import { type CommunityDocument, communities } from '@c18n/communities/views';
import type { Indexing } from '../Indexing.ts';
import { describedWords } from './describedWords.ts';

/** Communities that lists show. */
export const communityIndexing: Indexing<CommunityDocument> = {
  collection: communities,
  kind: 'community',
  async body(community, words) {
    if (!community.listed) return null;
    const { id, tags, createdAt: time } = community;
    return { ...(await describedWords(community, words)), community: id, tags, time };
  },
};
