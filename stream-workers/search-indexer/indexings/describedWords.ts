import type { Personal } from '@c18n/platform/domain/personal';
import type { WordReader } from '@c18n/platform/sealing/WordReader';

/** Something that persons named and described, perhaps not the same ones. */
type Described = {
  readonly name: Personal;
  readonly nameBy: string;
  readonly description: Personal | null;
  readonly descriptionBy: string;
};

/**
 * The words under which something with a name is found; null where the name was erased. An entry holds the words of one person, so that
 * erasing takes out the right ones: a description by somebody else than the name is not searched.
 */
export async function describedWords(
  described: Described,
  words: WordReader,
): Promise<{ readonly title: string; readonly text: string; readonly wordsOf: string } | null> {
  const { name, nameBy: wordsOf, description, descriptionBy } = described;
  const [title, text] = await Promise.all([
    words.open(wordsOf, name),
    descriptionBy === wordsOf ? words.open(wordsOf, description) : null,
  ]);
  return title === null ? null : { title, text: text ?? '', wordsOf };
}
