import { type PersonDocument, people } from '@c18n/users/views';
import type { Indexing } from '../Indexing.ts';

/** Persons who may sign in, by their names, where they live, and what they say of themselves. */
export const personIndexing: Indexing<PersonDocument> = {
  collection: people,
  kind: 'person',
  async body(person, words) {
    if (person.state !== 'active') return null;
    const { id: by, registeredAt: time } = person;
    const open = (sealed: Parameters<typeof words.open>[1]) => words.open(by, sealed);
    const names = await Promise.all([person.displayName, person.userName].map(open));
    const rest = await Promise.all([person.location, person.about].map(open));
    const [title, text] = [joined(names, ' · '), joined(rest, '\n')];
    if (title === '') return null;
    return { title: { words: title, by }, text: { words: text, by }, community: null, tags: [], time };
  },
};

function joined(words: readonly (string | null)[], separator: string): string {
  return words.filter((one) => one !== null).join(separator);
}
