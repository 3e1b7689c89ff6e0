import { buildSubgraph } from './federation/buildSubgraph.ts';
import { Federation } from './federation/Federation.ts';
import { SubgraphService } from './federation/SubgraphService.ts';
import type { Gateway } from './Gateway.ts';
import type { GatewayParts } from './GatewayParts.ts';
import { DocumentReader } from './limits/DocumentReader.ts';
import { LiveDelivery } from './live/LiveDelivery.ts';
import { createApolloServer } from './operations/createApolloServer.ts';
import { Operations } from './operations/Operations.ts';
import { Authenticator } from './sessions/Authenticator.ts';
import { SessionGuard } from './sessions/SessionGuard.ts';
import { createServers } from './transports/createServers.ts';

/**
 * Makes a gateway: one GraphQL API over the given subgraphs, with live subscriptions.
 *
 * @throws Error where the SDL and the resolvers do not fit
 */
export async function createGateway(parts: GatewayParts): Promise<Gateway> {
  const { supergraphSdl, configuration, positions, log } = parts;
  const { cachedOperations, limits } = configuration;
  const services = parts.modules.map((module) => {
    const schema = buildSubgraph(module, `${parts.sdlOf('shared')}\n${parts.sdlOf(module.name)}`);
    return new SubgraphService(module.name, schema, { log, cachedOperations });
  });
  const federation = new Federation({ supergraphSdl, services, cachedOperations, log });
  const guard = new SessionGuard(parts.readSession, log);
  const authenticator = new Authenticator(parts.verifyToken, guard, parts.now);
  const modules = parts.modules.map((module) => module.live);
  const live = new LiveDelivery({
    ...parts,
    modules,
    federation,
    authenticator,
    guard,
    configuration: configuration.live,
  });
  const apollo = createApolloServer({ federation, supergraphSdl, configuration, positions, log });
  await apollo.start();
  const documents = new DocumentReader(limits, cachedOperations);
  const operations = new Operations({ ...parts, ...configuration, apollo, federation, documents, live });
  const servers = await createServers({ apollo, operations, authenticator, configuration, log, ready: parts.ready });
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
