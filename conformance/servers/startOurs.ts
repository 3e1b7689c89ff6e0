import { createGateway } from '@c18n/gateway/createGateway';
import { buildSubgraph } from '@c18n/gateway/federation/buildSubgraph';
import { LocalSubgraph } from '@c18n/gateway/federation/LocalSubgraph';
import { defaultGatewayConfiguration } from '@c18n/gateway/GatewayConfiguration';
import { createMemoryEphemera } from '@c18n/platform/ephemera/createMemoryEphemera';
import { RateLimiter } from '@c18n/platform/limits/RateLimiter';
import { silentLog } from '@c18n/platform/logging/Log';
import { createPositionTokens } from '@c18n/platform/positions/createPositionTokens';
import { deriveSecrets } from '@c18n/platform/secrets/deriveSecrets';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { Topics } from '../events/Topics.ts';
import { topicOf } from '../events/topicOf.ts';
import { composeFederation } from '../federation/composeFederation.ts';
import type { TestedFederation, TestedSubgraph } from '../federation/TestedFederation.ts';
import type { RunningServer } from './TestedServer.ts';

const SECRET = 'what is tried has no secrets, only a text of this length';
const CACHE = 16_000_000;

/** As graphql-ws has it by default, in milliseconds: nobody waits for long for a connection that does not begin. */
const INIT_TIMEOUT = 3_000;

/** Starts a gateway of ours in this process. */
export async function startOurs(federation: TestedFederation, topics: Topics): Promise<RunningServer> {
  const { limits } = defaultGatewayConfiguration;
  const unlimited = { cost: 1e9, selections: 1e6, depth: 100, characters: 1e6, tokens: 1e5 };
  const gateway = await createGateway({
    supergraphSdl: composeFederation(federation, (name) => `http://${name}.invalid`),
    subgraphs: federation.subgraphs.map(
      (one) => new LocalSubgraph(one.name, buildSubgraph(one, one.typeDefs), { log: silentLog, cacheSize: CACHE }),
    ),
    live: federation.subgraphs.map((subgraph) => ({
      name: subgraph.name,
      live: { fields: fieldsOf(subgraph, topics) },
    })),
    ...{ ledger: topics.ledger, heads: topics.heads(), partitions: 1, ephemera: createMemoryEphemera(Date.now) },
    contextFor: (viewer) => ({ viewer }) as SubgraphContext,
    verifyToken: async () => null,
    readSession: async () => ({ open: true, imports: false }),
    limiter: new RateLimiter(createMemoryEphemera(Date.now), Date.now),
    positions: createPositionTokens(deriveSecrets(SECRET).positions),
    ...{ ready: async () => true, log: silentLog, now: Date.now },
    configuration: {
      ...defaultGatewayConfiguration,
      limits: { ...limits, ...unlimited },
      connectionInitTimeout: INIT_TIMEOUT,
    },
  });
  topics.onFact = (fact) => gateway.accept([fact]);
  const { url } = await gateway.listen({ host: '127.0.0.1', port: 0 });
  return { url, socketUrl: url.replace('http', 'ws'), [Symbol.asyncDispose]: () => gateway.close() };
}

function fieldsOf({ told }: TestedSubgraph, topics: Topics) {
  return told.map((field) => ({
    field,
    source: async (args: Readonly<Record<string, unknown>>) => topics.source(topicOf(field, args)),
  }));
}
