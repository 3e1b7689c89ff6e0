import type { FastifyInstance } from 'fastify';
import { SilentConnections } from './SilentConnections.ts';

/**
 * Ends each connection with its answer once the server closes, and those on which nothing was asked at once. Closing a server ends only the
 * connections that are idle at that moment: those that are busy would be kept alive, and waited for, long after.
 */
export function leaveAfterAnswer(app: FastifyInstance): void {
  const silent = new SilentConnections(app.server);
  let closing = false;
  app.addHook('preClose', (done) => {
    closing = true;
    silent.end();
    done();
  });
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
  // Event streams have sent their headers long ago.
  app.server.on('request', (request, response) =>
    response.once('finish', () => {
      if (closing) request.socket.end();
    }),
  );
}
