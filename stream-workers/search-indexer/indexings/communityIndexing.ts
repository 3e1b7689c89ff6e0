import { type CommunityDocument, communities } from '@c18n/communities/views';
import type { Indexing } from '../Indexing.ts';
import { describedWords } from './describedWords.ts';

/** Communities that lists show. */
export const communityIndexing: Indexing<CommunityDocument> = {
  collection: communities,
  kind: 'community',
  async body(community, words) {
    const described = community.listed ? await describedWords(community, words) : null;
    const { id, tags, createdAt: time } = community;
    return described === null ? null : { ...described, community: id, tags, time };
  },
};
