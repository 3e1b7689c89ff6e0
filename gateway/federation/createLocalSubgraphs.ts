import type { Log } from '@c18n/platform/logging/Log';
import type { SubgraphModule } from '@c18n/platform/subgraph/SubgraphModule';
import { buildSubgraph } from './buildSubgraph.ts';
import { LocalSubgraph } from './LocalSubgraph.ts';
import type { Subgraph } from './Subgraph.ts';

/**
 * The subgraphs of these modules, in this process.
 *
 * @param sdlOf the text of `schema/<name>.graphql`; `shared` is joined to each of the others
 * @param cacheSize about how many characters the parsed operations that each keeps may have together, as JSON
 * @throws Error where the SDL and the resolvers do not fit
 */
export function createLocalSubgraphs(
  modules: readonly Pick<SubgraphModule, 'name' | 'resolvers'>[],
  { sdlOf, cacheSize, log }: { sdlOf: (name: string) => string; cacheSize: number; log: Log },
): readonly Subgraph[] {
  return modules.map((module) => {
    const schema = buildSubgraph(module, `${sdlOf('shared')}\n${sdlOf(module.name)}`);
    return new LocalSubgraph(module.name, schema, { log, cacheSize });
  });
}
