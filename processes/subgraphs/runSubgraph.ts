import { createContexts } from '@c18n/assembly/createContexts';
import { registry } from '@c18n/assembly/domains';
import { readSchema } from '@c18n/assembly/readSchema';
import { createLocalSubgraphs } from '@c18n/gateway/federation/createLocalSubgraphs';
import { serveSubgraph } from '@c18n/gateway/federation/serveSubgraph';
import { meterSubgraph } from '@c18n/gateway/metrics/meterSubgraph';
import { accessLimits } from '@c18n/platform/limits/accessLimits';
import { openSealer } from '@c18n/platform/sealing/openSealer';
import { deriveSecrets } from '@c18n/platform/secrets/deriveSecrets';
import { createGatewayCredentials } from '@c18n/platform/subgraph/createGatewayCredentials';
import type { SubgraphModule } from '@c18n/platform/subgraph/SubgraphModule';
import type { RunningProcess } from '../RunningProcess.ts';
import { runProcess } from '../runProcess.ts';
import { storeAnswers } from '../storeAnswers.ts';

/** About so many characters, as JSON, the parsed operations may have that are kept. */
const CACHE_SIZE = 16 * 1_024 * 1_024;

/** Runs one subgraph as a process of its own, which answers gateways of the installation alone. */
export function runSubgraph(module: SubgraphModule): Promise<void> {
  return runProcess(module.name, async ({ adapters, configuration, log, metrics }): Promise<RunningProcess> => {
    const { secret, pageSize, tokenTtl, host, port } = configuration;
    const sealer = openSealer(adapters, Date.now);
    const contexts = createContexts({
      ...{ adapters, secret, pageSize, tokenTtl, sealer, registry, metrics, now: Date.now },
      accessLimits: accessLimits({ registrations: configuration.registrationsPerAddress }),
    });
    const [local] = createLocalSubgraphs([module], { sdlOf: readSchema, cacheSize: CACHE_SIZE, log });
    if (local === undefined) throw new Error(`there is no subgraph ${module.name}`);
    const subgraph = meterSubgraph(local, metrics);
    const credentials = createGatewayCredentials(deriveSecrets(secret).subgraphs, Date.now);
    const { contextFor } = contexts;
    const ready = () => storeAnswers(adapters.store);
    const server = await serveSubgraph({ subgraph, credentials, contextFor, ready, log }, { host, port });
    return {
      url: server.url,
      stop: async () => {
        await server.close();
        contexts.stop();
      },
    };
  });
}
