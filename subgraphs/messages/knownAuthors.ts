import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { people } from '@c18n/users/views';

/**
 * Those of the given persons in whose name something can be said: persons that there are, and who were not erased. Their words are
 * sealed under their keys before anything is decided. One read for all; it also brings their keys in, so that what is sent for them
 * in this tick is sent in the order of the calls.
 */
export async function knownAuthors(
  { views, words }: Pick<SubgraphContext, 'views' | 'words'>,
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
