import { Federation } from './federation/Federation.ts';
import type { Gateway } from './Gateway.ts';
import type { GatewayParts } from './GatewayParts.ts';
import { CostBudget } from './limits/CostBudget.ts';
import { DocumentReader } from './limits/DocumentReader.ts';
import { OpenConnections } from './limits/OpenConnections.ts';
import { LiveDelivery } from './live/LiveDelivery.ts';
import { ViewerDependence } from './live/ViewerDependence.ts';
import { createApolloServer } from './operations/createApolloServer.ts';
import { Operations } from './operations/Operations.ts';
import { Authenticator } from './sessions/Authenticator.ts';
import { SessionGuard } from './sessions/SessionGuard.ts';
import { clientAddresses } from './transports/clientAddresses.ts';
import { createServers } from './transports/createServers.ts';

/** Makes a gateway: one GraphQL API over the given subgraphs, with live subscriptions. @throws Error where the supergraph cannot be planned over */
export async function createGateway(parts: GatewayParts): Promise<Gateway> {
  const { supergraphSdl, subgraphs, configuration, positions, log } = parts;
  const { cacheSize, introspection, limits } = configuration;
  const federation = new Federation({ supergraphSdl, subgraphs, introspection, cacheSize, log });
  const guard = new SessionGuard(parts.readSession, log);
  const authenticator = new Authenticator(parts.verifyToken, guard, parts.now);
  const modules = parts.live.map(({ live }) => live);
  const placeIndependent = parts.live.filter(({ live }) => live.isPlaceIndependent).map(({ name }) => name);
  const live = new LiveDelivery({
    ...parts,
    modules,
    placeIndependent: new Set(placeIndependent),
    federation,
    authenticator,
    configuration: configuration.live,
  });
  const viewerDependent = modules.flatMap((module) => module.viewerDependent ?? []);
  const dependence = new ViewerDependence(federation.schema, viewerDependent);
  const budget = new CostBudget(parts.limiter, configuration.costRates, guard);
  const documents = new DocumentReader(limits, cacheSize);
  const apollo = createApolloServer({ federation, documents, supergraphSdl, configuration, positions, log });
  await apollo.start();
  const operations = new Operations({
    ...{ ...parts, ...configuration, apollo, budget, federation, documents, live, dependence, authenticator },
  });
  const addressOf = clientAddresses(configuration.trustedProxies);
  const connections = new OpenConnections(limits.connectionsPerAddress);
  const servers = await createServers({
    apollo,
    operations,
    authenticator,
    guard,
    addressOf,
    connections,
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
