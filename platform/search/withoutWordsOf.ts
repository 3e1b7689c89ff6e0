import type { AttributedWords, SearchDocument } from '../ports/SearchIndex.ts';

/** A document without the words of some persons; without a body where no words are left. */
export function withoutWordsOf(document: SearchDocument, persons: ReadonlySet<string>): SearchDocument {
  const { body } = document;
  if (body === null) return document;
  const kept = (words: AttributedWords | null) => (words === null || persons.has(words.by) ? null : words);
  const [title, text] = [kept(body.title), kept(body.text)];
  return { ...document, body: title === null && text === null ? null : { ...body, title, text } };
}
