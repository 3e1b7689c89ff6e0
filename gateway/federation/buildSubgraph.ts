import { buildSubgraphSchema } from '@apollo/subgraph';
import type { SubgraphModule } from '@c18n/platform/subgraph/SubgraphModule';
import { type GraphQLSchema, parse } from 'graphql';
import { dateTimeScalar } from './dateTimeScalar.ts';
import { positionScalar } from './positionScalar.ts';

/** What `buildSubgraphSchema` takes as resolvers. */
type Resolvers = NonNullable<Extract<Parameters<typeof buildSubgraphSchema>[0], { typeDefs: unknown }>['resolvers']>;

/**
 * The executable schema of a subgraph.
 *
 * @param sdl its own SDL joined with what all subgraphs share
 * @throws Error where a resolver has no type or field in the SDL
 */
export function buildSubgraph(module: Pick<SubgraphModule, 'name' | 'resolvers'>, sdl: string): GraphQLSchema {
  const resolvers = { ...module.resolvers, DateTime: dateTimeScalar, Position: positionScalar };
  return buildSubgraphSchema({ typeDefs: parse(sdl, { noLocation: true }), resolvers: resolvers as Resolvers });
}
