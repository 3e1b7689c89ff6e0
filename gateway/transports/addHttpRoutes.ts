import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { codedErrorOf } from '../errors/codedErrorOf.ts';
import { codedGraphQLError } from '../errors/codedGraphQLError.ts';
import type { OperationContext } from '../operations/OperationContext.ts';
import type { AskedOperation } from '../operations/Operations.ts';
import { bearerToken } from '../sessions/bearerToken.ts';
import { legacyStatus } from './legacyStatus.ts';
import { requireHost } from './requireHost.ts';
import type { SharedStreams } from './SharedStreams.ts';
import { serveEventStream } from './serveEventStream.ts';
import { isOfSharedStream, serveSharedStream } from './serveSharedStream.ts';
import type { TransportParts } from './TransportParts.ts';

const METHODS = ['GET', 'POST', 'PUT', 'DELETE'] as const;

/** Answers a browser with the playground. */
type SendPage = (reply: FastifyReply) => FastifyReply;

/**
 * `/graphql`: queries by GET, queries and mutations by POST, any operation as an event stream where the client accepts nothing else.
 * `/graphql/stream`: event streams only. Streams for many operations (`serveSharedStream`) are at both.
 */
export function addHttpRoutes(
  app: FastifyInstance,
  parts: TransportParts & { readonly streams: SharedStreams },
  page: SendPage | null,
): void {
  const answer = fastifyApolloHandler(parts.apollo, { context: (request) => contextOf(request, parts) });
  app.route({
    method: [...METHODS],
    url: '/graphql',
    onRequest: requireHost,
    handler: async function (request, reply) {
      if (isOfSharedStream(request)) return serveSharedStream(request, reply, parts);
      if (wantsEventStream(request)) return serveEventStream(request, reply, parts);
      if (page !== null && wantsPage(request)) return page(reply);
      const body = await answer.call(this, request, reply);
      reply.code(legacyStatus(reply.statusCode, reply.getHeader('content-type'), body));
      // As a text it would be joined to the headers, and a long one copied for that.
      return typeof body === 'string' ? Buffer.from(body) : body;
    },
  });
  app.route({
    method: [...METHODS],
    url: '/graphql/stream',
    onRequest: requireHost,
    handler: (request, reply) =>
      isOfSharedStream(request) ? serveSharedStream(request, reply, parts) : serveEventStream(request, reply, parts),
  });
}

async function contextOf(request: FastifyRequest, parts: TransportParts): Promise<OperationContext> {
  try {
    const session = await parts.authenticator.authenticate(bearerToken(request.headers.authorization));
    return await parts.operations.context(askedBy(request), session, parts.addressOf(request.raw));
  } catch (error) {
    const coded = codedErrorOf(error);
    if (coded === null) throw error;
    if (coded !== error) parts.log.error({ err: error }, 'an operation failed');
    throw codedGraphQLError(coded);
  }
}

/**
 * The operation that Apollo Server will run. It reads the address anew, as the URL standard has it: what Fastify made of it can be another text,
 * and then the limits would be held by one document and not by the other.
 */
function askedBy(request: FastifyRequest): AskedOperation {
  const sent = request.method === 'GET' ? inAddress(request) : ((request.body ?? {}) as Record<string, unknown>);
  const { query, operationName } = sent;
  return {
    query: typeof query === 'string' ? query : undefined,
    operationName: typeof operationName === 'string' ? operationName : null,
  };
}

/** What an address says once each. */
function inAddress({ url }: FastifyRequest): Readonly<Record<string, string | undefined>> {
  const { searchParams } = new URL(url, 'http://localhost');
  const once = (name: string) => {
    const given = searchParams.getAll(name);
    return given.length === 1 ? given[0] : undefined;
  };
  return { query: once('query'), operationName: once('operationName') };
}

function wantsEventStream(request: FastifyRequest): boolean {
  return request.headers.accept?.split(',')[0]?.trim() === 'text/event-stream';
}

/** A browser that was pointed here: it takes HTML first, and asks nothing. */
function wantsPage(request: FastifyRequest): boolean {
  const accept = request.headers.accept ?? '';
  return (
    request.method === 'GET' && askedBy(request).query === undefined && accept.split(',')[0]?.trim() === 'text/html'
  );
}
