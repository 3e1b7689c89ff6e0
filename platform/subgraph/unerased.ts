import type { Collection } from '../domain/defineCollection.ts';
import type { Personal } from '../domain/personal.ts';
import type { SubgraphContext } from './SubgraphContext.ts';

/**
 * Those of the given persons in whose name something can be said: persons that there are, and who were not erased. Their words are
 * sealed under their keys before anything is decided. One read for all; it also brings their keys in, so that what is sent for them
 * in this tick is sent in the order of the calls.
 *
 * @param people where persons are kept
 */
export async function unerased<Person extends { readonly displayName: Personal }>(
  { views, words }: Pick<SubgraphContext, 'views' | 'words'>,
  people: Collection<Person>,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const person = await views.one(people, id);
      return person === null || (await words.open(id, person.displayName)) === null ? [] : [id];
    }),
  );
  return new Set(known.flat());
}
