import type { Personal } from '@c18n/platform/domain/personal';
import type { SearchBody } from '@c18n/platform/ports/SearchIndex';
import type { WordReader } from '@c18n/platform/sealing/WordReader';
import { wordsBy } from './wordsBy.ts';

/** Something that persons named and described, perhaps not the same ones. */
type Described = {
  readonly name: Personal;
  readonly nameBy: string;
  readonly description: Personal | null;
  readonly descriptionBy: string;
};

/** The words under which something with a name is found: those of either person go with that person. */
export async function describedWords(
  { name, nameBy, description, descriptionBy }: Described,
  words: WordReader,
): Promise<Pick<SearchBody, 'title' | 'text'>> {
  const [title, text] = await Promise.all([wordsBy(nameBy, name, words), wordsBy(descriptionBy, description, words)]);
  return { title, text };
}
