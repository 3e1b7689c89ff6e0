import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildSubgraph } from '@c18n/gateway/federation/buildSubgraph';
import type { SubgraphModule } from '@c18n/platform/subgraph/SubgraphModule';
import { type DocumentNode, execute, type GraphQLSchema, parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

type Request = {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
};

/**
 * Serves a subgraph to any gateway: queries over HTTP, subscriptions by graphql-transport-ws.
 *
 * @param asked called for each request
 * @returns where it answers
 */
export async function servePlain(
  module: Pick<SubgraphModule, 'name' | 'resolvers'>,
  sdl: string,
  asked: () => void,
): Promise<string> {
  const schema = buildSubgraph(module, sdl);
  const read = documentReader();
  const server = createServer(async (request, response) => {
    asked();
    const answered = await answer(schema, read, request).catch((error: unknown) => ({
      errors: [{ message: String(error) }],
    }));
    const body = Buffer.from(JSON.stringify(answered));
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
  });
  useServer({ schema }, new WebSocketServer({ server, path: '/graphql', perMessageDeflate: false }));
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1', 4_096);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

async function answer(schema: GraphQLSchema, read: (query: string) => DocumentNode, request: IncomingMessage) {
  const { query, variables, operationName } = JSON.parse(await text(request)) as Request;
  return await execute({
    ...{ schema, document: read(query), variableValues: variables ?? null, operationName: operationName ?? null },
  });
}

/** Parses each document once. Gateways send few different ones. */
function documentReader(): (query: string) => DocumentNode {
  const known = new Map<string, DocumentNode>();
  return (query) => {
    const document = known.get(query) ?? parse(query, { noLocation: true });
    known.set(query, document);
    return document;
  };
}
