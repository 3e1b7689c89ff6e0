import { badInput } from '@c18n/platform/errors/badInput';
import { LARGEST_PAGE } from '@c18n/platform/reading/pageSize';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { people } from '@c18n/users/views';
import type { ConversationActivityResolvers } from './generated/resolverTypes.ts';
import type { Reference } from './Reference.ts';

/** Who is in a conversation. Whoever is not a person of the installation any more is left out, also before their streams have ended. */
export const activityResolvers: ConversationActivityResolvers = {
  typing: ({ typing }, { first }, { views }) => activeOf(typing, first, views),
  present: ({ present }, { first }, { views }) => activeOf(present, first, views),
};

async function activeOf(
  ids: readonly string[],
  first: number,
  views: SubgraphContext['views'],
): Promise<readonly Reference[]> {
  if (first < 1 || first > LARGEST_PAGE) throw badInput('first', `must be 1 to ${LARGEST_PAGE}`);
  const found = await Promise.all(ids.slice(0, first).map((id) => views.one(people, id)));
  return found.flatMap((person) => (person?.state === 'active' ? [{ id: person.id }] : []));
}
