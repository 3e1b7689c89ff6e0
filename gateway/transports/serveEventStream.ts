import type { ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OperationTypeNode } from 'graphql';
import { formatFailure } from '../errors/formatFailure.ts';
import { retryHeader } from '../errors/retryHeader.ts';
import { statusOf } from '../errors/statusOf.ts';
import type { OperationRequest } from '../operations/OperationRequest.ts';
import { readOperationRequest } from '../operations/readOperationRequest.ts';
import { bearerToken } from '../sessions/bearerToken.ts';
import type { Session } from '../sessions/Session.ts';
import { SessionHolder } from '../sessions/SessionHolder.ts';
import { EventStream } from './EventStream.ts';
import type { TransportParts } from './TransportParts.ts';

/**
 * Runs one operation and streams its results: the distinct connections mode of GraphQL over server-sent events
 * (https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md). What cannot be run at all is answered by a status and JSON;
 * once the stream is open, errors are events.
 */
export async function serveEventStream(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: TransportParts,
): Promise<FastifyReply> {
  let operation: OperationRequest;
  let session: Session | null;
  const address = parts.addressOf(request.raw);
  try {
    operation = readOperationRequest(request.method === 'GET' ? request.query : request.body);
    session = await parts.authenticator.authenticate(bearerToken(request.headers.authorization));
    countIn(reply.raw, parts.connections.enter(address));
  } catch (error) {
    const failure = formatFailure(error, parts.log);
    const { extensions } = failure;
    return reply
      .code(statusOf(extensions?.code))
      .headers(retryHeader(extensions))
      .send({ errors: [failure] });
  }
  if (request.method === 'GET' && parts.operations.kindOf(operation) === OperationTypeNode.MUTATION) {
    const message = 'Mutations need POST.';
    return reply
      .code(405)
      .header('allow', 'POST')
      .send({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
  }
  reply.hijack();
  reply.raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  });
  const { configuration, guard, log, meter, operations } = parts;
  const { connectionBytes: bound, stallTimeout } = configuration.live;
  const stream = new EventStream(reply.raw, {
    ...{ bound, stallTimeout, keepAlive: configuration.keepAlive },
    stalled: () => {
      meter.capped('slow_reader');
      log.info({ waiting: reply.raw.writableLength }, 'a client does not read');
    },
    opened: (writer) =>
      meter.enter({ transport: 'event_stream', socket: request.raw.socket, outlet: reply.raw, writer }),
    refusal: (error) => operations.refusal(error),
  });
  const client = { session: new SessionHolder(session, guard), address };
  stream.run((sink) => operations.run(operation, client, sink));
  return reply;
}

/** The client may have left while it was found out who it is: that has been told already. */
function countIn(response: ServerResponse, leave: () => void): void {
  if (response.destroyed) leave();
  else response.once('close', leave);
}
