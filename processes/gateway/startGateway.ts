import { createContexts } from '@c18n/assembly/createContexts';
import { registry, subgraphs } from '@c18n/assembly/domains';
import { gatewayConfiguration } from '@c18n/assembly/gatewayConfiguration';
import { readSchema } from '@c18n/assembly/readSchema';
import { subgraphSettings } from '@c18n/assembly/subgraphSettings';
import { createGateway } from '@c18n/gateway/createGateway';
import { RemoteSubgraph } from '@c18n/gateway/federation/RemoteSubgraph';
import { readSettings } from '@c18n/platform/configuration/readSettings';
import { followFacts } from '@c18n/platform/following/FactFollower';
import { readHeads } from '@c18n/platform/following/readHeads';
import { openSealer } from '@c18n/platform/sealing/openSealer';
import { deriveSecrets } from '@c18n/platform/secrets/deriveSecrets';
import { createGatewayCredentials } from '@c18n/platform/subgraph/createGatewayCredentials';
import type { ProcessParts, RunningProcess } from '../RunningProcess.ts';
import { storeAnswers } from '../storeAnswers.ts';

/** Starts a gateway: queries go to the subgraphs' processes, what happens comes from the feed. Several stand side by side. */
export async function startGateway({
  adapters,
  configuration,
  environment,
  log,
  metrics,
}: ProcessParts): Promise<RunningProcess> {
  const { store, transport } = adapters;
  const { secret, pageSize, tokenTtl, host, port } = configuration;
  const now = Date.now;
  const sealer = openSealer(adapters, now);
  const contexts = createContexts({ adapters, secret, pageSize, tokenTtl, sealer, registry, metrics, now });
  const credentials = createGatewayCredentials(deriveSecrets(secret).subgraphs, now);
  const where = Object.entries(readSettings(subgraphSettings, environment));
  const remotes = where.map(([name, urls]) => new RemoteSubgraph({ name, urls, credentials, log }));
  const heads = await readHeads(store);
  const gateway = await createGateway({
    ...{
      supergraphSdl: readSchema('supergraph'),
      subgraphs: remotes,
      live: subgraphs,
    },
    ...{ heads, ledger: store.ledger, partitions: store.partitions, ephemera: adapters.ephemera, log, metrics, now },
    ...{ contextFor: contexts.contextFor, verifyToken: contexts.verifyToken, readSession: contexts.readSession },
    ...{ positions: contexts.positions, limiter: contexts.limiter },
    ready: () => storeAnswers(store),
    configuration: gatewayConfiguration(configuration),
  });
  const handle: Parameters<typeof followFacts>[0]['handle'] = (_key, facts) => gateway.accept(facts);
  const measured = { as: 'gateway', metrics };
  const follower = await followFacts({ transport, ledger: store.ledger, from: heads, log, handle, measured });
  const { url } = await gateway.listen({ host, port });
  return {
    url,
    stop: async () => {
      await gateway.close();
      contexts.stop();
      await Promise.all([follower.stop(), ...remotes.map((remote) => remote.close())]);
    },
  };
}
