import { CodedError } from '@c18n/platform/errors/CodedError';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OperationTypeNode } from 'graphql';
import { TOKEN_HEADER_KEY, TOKEN_QUERY_KEY } from 'graphql-sse';
import { readOperationRequest } from '../operations/readOperationRequest.ts';
import { bearerToken } from '../sessions/bearerToken.ts';
import { SessionHolder } from '../sessions/SessionHolder.ts';
import { openEventStream } from './openEventStream.ts';
import { operationIdOf } from './operationIdOf.ts';
import { SharedStream } from './SharedStream.ts';
import type { SharedStreams } from './SharedStreams.ts';
import { sendFailure } from './sendFailure.ts';
import type { TransportParts } from './TransportParts.ts';

type Query = Readonly<Record<string, unknown>>;

/** Whether a request is of the single connection mode: it reserves a stream, or names one by its token. */
export function isOfSharedStream(request: FastifyRequest): boolean {
  return request.method === 'PUT' || request.method === 'DELETE' || streamToken(request) !== null;
}

/**
 * Streams the results of many operations over one connection: the single connection mode of GraphQL over server-sent events
 * (https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md#single-connection-mode). PUT reserves a stream and answers with its token; a
 * request that accepts an event stream opens it; POST starts an operation, whose id is in `extensions.operationId`; DELETE stops one.
 * Where a request for a stream says who asks, it must be the person who reserved it; a fresh token of theirs takes the place of the former.
 */
export async function serveSharedStream(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: TransportParts & { readonly streams: SharedStreams },
): Promise<FastifyReply> {
  try {
    if (request.method === 'PUT') return await reserve(request, reply, parts);
    const token = streamToken(request);
    if (token === null) throw noStream();
    await requireOwner(request, streamOf(token, parts), parts);
    // Asked again: it may have ended meanwhile.
    const stream = streamOf(token, parts);
    if (request.method === 'DELETE') return stop(request, reply, stream);
    if (!acceptsEvents(request)) return await start(request, reply, stream, parts);
    if (stream.isOpen) return conflict(reply, parts, 'The event stream is open already.');
    parts.streams.open(token, openEventStream(request, reply, parts));
    return reply;
  } catch (error) {
    return sendFailure(reply, error, parts.log, error instanceof CodedError ? statuses[error.code] : undefined);
  }
}

/** Those that the mode tells by a status of their own. */
const statuses: Partial<Record<CodedError['code'], number>> = { NOT_FOUND: 404, FORBIDDEN: 403 };

function streamOf(token: string, { streams }: { readonly streams: SharedStreams }): SharedStream {
  const stream = streams.get(token);
  if (stream === undefined) throw noStream();
  return stream;
}

function noStream(): CodedError {
  return new CodedError('NOT_FOUND', 'There is no such event stream.');
}

async function reserve(
  request: FastifyRequest,
  reply: FastifyReply,
  {
    authenticator,
    guard,
    configuration,
    connections,
    addressOf,
    operations,
    meter,
    streams,
  }: Parameters<typeof serveSharedStream>[2],
): Promise<FastifyReply> {
  const address = addressOf(request.raw);
  const session = await authenticator.authenticate(bearerToken(request.headers.authorization));
  connections.enter(address);
  const stream = new SharedStream({
    ...{ session: new SessionHolder(session, guard), address, most: configuration.limits.operationsPerSocket },
    ...{ refusal: (error) => operations.refusal(error), refused: () => meter.capped('streams_per_connection') },
  });
  return reply
    .code(201)
    .type('text/plain; charset=utf-8')
    .send(streams.reserve(stream, () => connections.leave(address)));
}

/** @throws CodedError FORBIDDEN, UNAUTHENTICATED */
async function requireOwner(
  request: FastifyRequest,
  { session: holder }: SharedStream,
  { authenticator }: Pick<TransportParts, 'authenticator'>,
): Promise<void> {
  const { authorization } = request.headers;
  // A browser's EventSource sends no headers: the stream's token is enough to open it.
  if (authorization === undefined && acceptsEvents(request)) return;
  const session = await authenticator.authenticate(bearerToken(authorization));
  if (session?.viewer.person !== holder.session?.viewer.person) throw new CodedError('FORBIDDEN');
  if (session !== null && session.expiresAt !== holder.expiresAt) await holder.renew(session, authenticator);
}

async function start(
  request: FastifyRequest,
  reply: FastifyReply,
  stream: SharedStream,
  parts: TransportParts,
): Promise<FastifyReply> {
  const { operations } = parts;
  const sent = request.method === 'GET' ? request.query : request.body;
  const id = operationIdOf(sent);
  const operation = readOperationRequest(sent);
  if (!stream.isOpen) return conflict(reply, parts, 'The event stream must be opened first.');
  const { session, address } = stream;
  if (request.method === 'GET') {
    const kind = await operations.kindOf(operation, session.session, address);
    if (kind === OperationTypeNode.MUTATION) throw new CodedError('BAD_USER_INPUT', 'Mutations need POST.');
    if (!stream.isOpen) return conflict(reply, parts, 'The event stream must be opened first.');
  }
  const started = stream.start(id, (sink) => operations.run(operation, stream, sink));
  return started ? reply.code(202).send() : conflict(reply, parts, 'There is an operation with this id.');
}

function stop(request: FastifyRequest, reply: FastifyReply, stream: SharedStream): FastifyReply {
  const { operationId } = request.query as Query;
  if (typeof operationId !== 'string') throw new CodedError('BAD_USER_INPUT', '`operationId` must be a text.');
  stream.stop(operationId);
  return reply.code(200).send();
}

function conflict(reply: FastifyReply, { log }: Pick<TransportParts, 'log'>, message: string): FastifyReply {
  return sendFailure(reply, new CodedError('BAD_USER_INPUT', message), log, 409);
}

function acceptsEvents({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes('text/event-stream') === true;
}

function streamToken(request: FastifyRequest): string | null {
  const inUrl = acceptsEvents(request) ? (request.query as Query)[TOKEN_QUERY_KEY] : undefined;
  const token = request.headers[TOKEN_HEADER_KEY] ?? inUrl;
  return typeof token === 'string' ? token : null;
}
