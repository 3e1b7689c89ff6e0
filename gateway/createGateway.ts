import { noMetrics } from '@c18n/platform/metrics/noMetrics';
import { Federation } from './federation/Federation.ts';
import type { Gateway } from './Gateway.ts';
import type { GatewayParts } from './GatewayParts.ts';
import { CostBudget } from './limits/CostBudget.ts';
import { DocumentReader } from './limits/DocumentReader.ts';
import { OpenConnections } from './limits/OpenConnections.ts';
import { OpenStreams } from './limits/OpenStreams.ts';
import { LiveDelivery } from './live/LiveDelivery.ts';
import { ViewerDependence } from './live/ViewerDependence.ts';
import { ConnectionMeter } from './metrics/ConnectionMeter.ts';
import { LiveMeter } from './metrics/LiveMeter.ts';
import { meterSubgraph } from './metrics/meterSubgraph.ts';
import { OperationMeter } from './metrics/OperationMeter.ts';
import { readExecutions } from './metrics/readExecutions.ts';
import { createApolloServer } from './operations/createApolloServer.ts';
import { Operations } from './operations/Operations.ts';
import { Authenticator } from './sessions/Authenticator.ts';
import { SessionGuard } from './sessions/SessionGuard.ts';
import { clientAddresses } from './transports/clientAddresses.ts';
import { createServers } from './transports/createServers.ts';

/** Makes a gateway: one GraphQL API over the given subgraphs, with live subscriptions. @throws Error where the supergraph cannot be planned over */
export async function createGateway(parts: GatewayParts): Promise<Gateway> {
  const { supergraphSdl, configuration, positions, log, metrics = noMetrics } = parts;
  const { cacheSize, introspection, limits } = configuration;
  const subgraphs = parts.subgraphs.map((subgraph) => meterSubgraph(subgraph, metrics));
  const federation = new Federation({ supergraphSdl, subgraphs, introspection, cacheSize, log });
  readExecutions(() => federation.counts, metrics);
  const guard = new SessionGuard(parts.readSession, log);
  const authenticator = new Authenticator(parts.verifyToken, guard, parts.now);
  const modules = parts.live.map(({ live }) => live);
  const placeIndependent = parts.live.filter(({ live }) => live.isPlaceIndependent).map(({ name }) => name);
  const meter = new ConnectionMeter(metrics);
  const live = new LiveDelivery({
    ...parts,
    modules,
    placeIndependent: new Set(placeIndependent),
    federation,
    authenticator,
    configuration: configuration.live,
    meter: new LiveMeter(metrics, parts.now),
    streams: new OpenStreams(limits.streamsPerPerson, meter),
  });
  const viewerDependent = modules.flatMap((module) => module.viewerDependent ?? []);
  const dependence = new ViewerDependence(federation.schema, viewerDependent);
  const budget = new CostBudget(parts.limiter, configuration.costRates, configuration.limits.unknownCharacters, guard);
  const documents = new DocumentReader(limits, cacheSize);
  const operationMeter = new OperationMeter(metrics);
  const apollo = createApolloServer({
    ...{ federation, documents, supergraphSdl, configuration, positions, log, meter: operationMeter },
  });
  await apollo.start();
  const operations = new Operations({
    ...{ ...parts, ...configuration, apollo, budget, federation, documents, live, dependence, authenticator },
    meter: operationMeter,
  });
  const addressOf = clientAddresses(configuration.trustedProxies);
  const connections = new OpenConnections(limits, meter);
  const servers = await createServers({
    apollo,
    operations,
    authenticator,
    guard,
    addressOf,
    connections,
    meter,
    configuration,
    log,
    ready: parts.ready,
  });
  return {
    accept: (facts) => {
      for (const fact of facts) guard.accept(fact);
      live.accept(facts);
    },
    listen: servers.listen,
    close: async () => {
      live.close();
      await servers.close();
      await apollo.stop();
    },
  };
}
