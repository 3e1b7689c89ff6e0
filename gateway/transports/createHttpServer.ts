import { type ErrorCode, errorCodes } from '@c18n/platform/errors/CodedError';
import type { Log } from '@c18n/platform/logging/Log';
import fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { leaveAfterAnswer } from './leaveAfterAnswer.ts';

/** Milliseconds that a request may take to come in, unless said otherwise. */
const REQUEST_TIMEOUT = 30_000;
/** Milliseconds of silence after which the system asks whether a client is still there (TCP keep-alive, RFC 9293 section 3.8.4). */
const KEEP_ALIVE = 15_000;

/** The HTTP server without routes. Its own errors are GraphQL errors with codes, like all others. Closed, it answers what runs and waits for nothing else. */
export function createHttpServer(options: {
  readonly bytes: number;
  readonly log: Log;
  readonly requestTimeout?: number;
}): FastifyInstance {
  const { requestTimeout = REQUEST_TIMEOUT } = options;
  const app = fastify({
    bodyLimit: options.bytes,
    // Whoever sends slowly must not be kept for ever. Answers may take as long as they like.
    requestTimeout,
    http: {
      // Node looks for them now and then only.
      connectionsCheckingInterval: requestTimeout / 3,
      // The system asks clients that are silent whether they are there: that costs this process nothing.
      ...{ keepAlive: true, keepAliveInitialDelay: KEEP_ALIVE },
    },
    routerOptions: { ignoreTrailingSlash: true },
    // What still comes over open connections while the server closes is answered like everything else.
    return503OnClosing: false,
  });
  leaveAfterAnswer(app);
  // Only JSON is read. A page of another site can send text without asking first; it cannot send this.
  app.removeContentTypeParser('text/plain');
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(answer('NOT_FOUND', 'There is nothing at this address.')),
  );
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 413) return reply.code(413).send(answer('TOO_LARGE'));
    if (status < 500) return reply.code(status).send(answer('BAD_USER_INPUT', error.message));
    options.log.error({ err: error }, 'a request failed');
    return reply.code(500).send(answer('INTERNAL_SERVER_ERROR'));
  });
  return app;
}

function answer(code: ErrorCode, message: string = errorCodes[code]) {
  return { errors: [{ message, extensions: { code } }] };
}
