import type { ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OperationTypeNode } from 'graphql';
import type { OperationRequest } from '../operations/OperationRequest.ts';
import { readOperationRequest } from '../operations/readOperationRequest.ts';
import { bearerToken } from '../sessions/bearerToken.ts';
import type { Session } from '../sessions/Session.ts';
import { SessionHolder } from '../sessions/SessionHolder.ts';
import { EventStreamOperation } from './EventStreamOperation.ts';
import { openEventStream } from './openEventStream.ts';
import { sendFailure } from './sendFailure.ts';
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
    parts.connections.enter(address);
    onceLeft(reply.raw, () => parts.connections.leave(address));
  } catch (error) {
    return sendFailure(reply, error, parts.log);
  }
  const { guard, operations } = parts;
  if (
    request.method === 'GET' &&
    (await operations.kindOf(operation, session, address)) === OperationTypeNode.MUTATION
  ) {
    const message = 'Mutations need POST.';
    return reply
      .code(405)
      .header('allow', 'POST')
      .send({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
  }
  const stream = openEventStream(request, reply, parts);
  const client = { session: new SessionHolder(session, guard), address };
  const refusal = (error: unknown) => operations.refusal(error);
  const running = new EventStreamOperation({ stream, id: null, refusal, ended: () => stream.end() }, (sink) =>
    operations.run(operation, client, sink),
  );
  stream.onClose(() => running.leave());
  return reply;
}

/** The client may have left while it was found out who it is: that has been told already. */
function onceLeft(response: ServerResponse, leave: () => void): void {
  if (response.destroyed) leave();
  else response.once('close', leave);
}
