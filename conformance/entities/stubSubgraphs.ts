import type { DocumentNode } from 'graphql';
import type { TestedSubgraph } from '../federation/TestedFederation.ts';
import type { EntityKey } from './EntityKey.ts';
import { isInterface } from './isInterface.ts';
import { rootFieldOf } from './rootFieldOf.ts';
import { eventOf, stubOf } from './stubOf.ts';
import { stubSdl } from './stubSdl.ts';

/**
 * Subgraphs that tell entities by their keys. One knows at most one key of each type: what it tells by one key it could not tell by another. One that
 * knows an interface knows nothing else, as it may not know a type of that interface.
 *
 * @param others the SDL of the subgraphs that know the rest
 */
export function stubSubgraphs(
  federation: string,
  keys: readonly EntityKey[],
  others: readonly DocumentNode[],
): readonly TestedSubgraph[] {
  const rounds: EntityKey[][] = [];
  for (const key of keys) {
    const fits = (round: readonly EntityKey[]) =>
      !round.some(({ type }) => type === key.type || isInterface(type, others) || isInterface(key.type, others));
    const free = rounds.find(fits);
    if (free === undefined) rounds.push([key]);
    else free.push(key);
  }
  return rounds.map((round, index) => ({
    name: `events-${index + 1}`,
    typeDefs: `${stubSdl(round, others)}${index === 0 ? '\n\nextend type Query { federation: String! }' : ''}`,
    resolvers: { Query: { ...queries(round), ...(index === 0 && { federation: () => federation }) } },
    told: round.flatMap((key) => [rootFieldOf(key), `${rootFieldOf(key)}_event`]),
  }));
}

function queries(keys: readonly EntityKey[]): object {
  return Object.fromEntries(
    keys.flatMap((key) => [
      [rootFieldOf(key), (_: unknown, { index }: { index: number }) => stubOf(key, index)],
      [`${rootFieldOf(key)}_event`, (_: unknown, { index }: { index: number }) => eventOf(key, index)],
    ]),
  );
}
