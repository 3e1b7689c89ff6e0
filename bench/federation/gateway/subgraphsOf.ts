import { createLocalSubgraphs } from '@c18n/gateway/federation/createLocalSubgraphs';
import { RemoteSubgraph } from '@c18n/gateway/federation/RemoteSubgraph';
import type { Subgraph } from '@c18n/gateway/federation/Subgraph';
import { silentLog } from '@c18n/platform/logging/Log';
import { deriveSecrets } from '@c18n/platform/secrets/deriveSecrets';
import { createGatewayCredentials } from '@c18n/platform/subgraph/createGatewayCredentials';
import { fixtures } from '../fixtures.ts';
import { SECRET } from '../secret.ts';
import type { GatewaySettings } from './GatewaySettings.ts';

/** The subgraphs of a measured gateway, in its process or in another one. */
export function subgraphsOf({ fixture, subgraphUrls }: GatewaySettings): readonly Subgraph[] {
  const { modules, sdlOf } = fixtures[fixture];
  if (subgraphUrls === null)
    // Fixtures have everything in their own SDL.
    return createLocalSubgraphs(modules, {
      sdlOf: (name) => (name === 'shared' ? '' : sdlOf(name)),
      ...{ cacheSize: 16_000_000, log: silentLog },
    });
  const credentials = createGatewayCredentials(deriveSecrets(SECRET).subgraphs, Date.now);
  return modules.map(({ name }) => {
    const url = subgraphUrls[name];
    if (url === undefined) throw new Error(`it is not known where ${name} is`);
    return new RemoteSubgraph({ name, urls: [url], credentials, log: silentLog });
  });
}
