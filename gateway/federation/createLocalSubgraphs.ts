import type { Log } from '@c18n/platform/logging/Log';
import type { SubgraphModule } from '@c18n/platform/subgraph/SubgraphModule';
import { buildSubgraph } from './buildSubgraph.ts';
import { LocalSubgraph } from './LocalSubgraph.ts';
import type { Subgraph } from './Subgraph.ts';

/**
 * The subgraphs of these modules, in this process.
 *
 * @param sdlOf the text of `schema/<name>.graphql`; `shared` is joined to each of the others
 * @param cachedOperations how many parsed operations each keeps
 * @throws Error where the SDL and the resolvers do not fit
 */
export function createLocalSubgraphs(
  modules: readonly Pick<SubgraphModule, 'name' | 'resolvers'>[],
  { sdlOf, cachedOperations, log }: { sdlOf: (name: string) => string; cachedOperations: number; log: Log },
): readonly Subgraph[] {
  return modules.map((module) => {
    const schema = buildSubgraph(module, `${sdlOf('shared')}\n${sdlOf(module.name)}`);
    return new LocalSubgraph(module.name, schema, { log, cachedOperations });
  });
}
