import type { Personal } from '@c18n/platform/domain/personal';
import type { AttributedWords } from '@c18n/platform/ports/SearchIndex';
import type { WordReader } from '@c18n/platform/sealing/WordReader';

/** A person's words as they are indexed; null where there are none, or they are erased. */
export async function wordsBy(by: string, sealed: Personal | null, words: WordReader): Promise<AttributedWords | null> {
  const opened = await words.open(by, sealed);
  return opened === null ? null : { words: opened, by };
}
