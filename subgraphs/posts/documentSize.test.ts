import { approximateSize } from '@c18n/platform/domain/approximateSize';
import type { Personal } from '@c18n/platform/domain/personal';
import { pairId } from '@c18n/platform/ids/pairId';
import { expect, test } from 'vitest';
import type { PostDocument } from './collections.ts';
import { CODES_PER_TARGET } from './commands/addReaction.ts';
import { TEXT_BYTES, URL_BYTES } from './words.ts';

/** A larger document cannot be written: the decision would fail. */
const LARGEST = 64 * 1024;

/** Words of so many bytes as they are sealed: two characters, and nonce, ciphertext and tag in base64. */
function sealed(bytes: number): Personal {
  return 'x'.repeat(2 + Math.ceil(((bytes + 28) * 4) / 3)) as Personal;
}

test('a post that is as large as can be still fits into a document', () => {
  const person = pairId('person', 'ada');
  const code = 'x'.repeat(50);
  const post: PostDocument = {
    ...{ communityId: pairId('community', 'garden'), authorId: person, hiddenBy: person, kind: 'link' },
    ...{ title: sealed(300 * 4), text: sealed(TEXT_BYTES), url: sealed(URL_BYTES), hiddenReason: sealed(500 * 4) },
    ...{ tags: Array.from({ length: 10 }, () => '𠀀'.repeat(50)), language: 'x'.repeat(39) },
    ...{ version: 1, wordCount: 1, publishedAt: 1, editedAt: 1, deletedAt: 1, hiddenAt: 1, listed: false },
    ...{ likes: 1, dislikes: 1, score: 0, commentCount: 1 },
    ...{ acceptedAnswerId: pairId('comment', 'praise'), answerAcceptedAt: 1, answerTakenBackAt: 1 },
    reactionCounts: Array.from({ length: CODES_PER_TARGET + 2 }, () => ({ code, count: 1 })),
  };
  expect(approximateSize(post)).toBeLessThan(LARGEST);
  // The bound is not far off: the text is as long as it may be.
  expect(approximateSize({ ...post, text: sealed(TEXT_BYTES + 4_000) })).toBeGreaterThan(LARGEST);
});
