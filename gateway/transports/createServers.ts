import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { CodedError } from '@c18n/platform/errors/CodedError';
import type { FastifyInstance } from 'fastify';
import { retryHeader } from '../errors/retryHeader.ts';
import { statusOf } from '../errors/statusOf.ts';
import type { Gateway } from '../Gateway.ts';
import { addPlayground } from '../playground/addPlayground.ts';
import { addHealthRoutes } from './addHealthRoutes.ts';
import { addHttpRoutes } from './addHttpRoutes.ts';
import { allowOrigins } from './allowOrigins.ts';
import { createHttpServer } from './createHttpServer.ts';
import { createSocketServer } from './createSocketServer.ts';
import { refuseUpgrade } from './refuseUpgrade.ts';
import { SharedStreams } from './SharedStreams.ts';
import type { TransportParts } from './TransportParts.ts';

/** So many may connect at once without waiting for their first packet to be sent again; the default of 511 is few for a reconnecting crowd. */
const BACKLOG = 4_096;

/** HTTP, event streams and WebSockets on one port. */
export async function createServers(
  parts: TransportParts & { readonly ready: () => Promise<boolean> },
): Promise<Pick<Gateway, 'listen' | 'close'>> {
  const { configuration, log } = parts;
  const app = createHttpServer({
    ...{ bytes: configuration.limits.bytes, requestTimeout: configuration.requestTimeout, log },
  });
  const sockets = createSocketServer(parts);
  let closing = false;
  countRefusals(app, parts);
  addHealthRoutes(app, async () => !closing && (await parts.ready()));
  const page =
    configuration.playground && configuration.introspection ? await addPlayground(app, configuration.examples) : null;
  const streams = new SharedStreams(configuration.connectionInitTimeout);
  await app.register(async (api) => {
    if (configuration.allowedOrigins.length > 0) await allowOrigins(api, configuration.allowedOrigins);
    addHttpRoutes(api, { ...parts, streams }, page);
  });
  app.server.on('upgrade', (request, socket, head) => {
    // Node takes its own listener away before it hands the socket over: a reset would end the process.
    socket.on('error', destroySelf);
    const path = request.url?.split('?')[0];
    if (closing) return refuseUpgrade(socket, 503);
    if (path !== '/graphql') return refuseUpgrade(socket, 404);
    try {
      const address = parts.addressOf(request);
      parts.connections.enter(address);
      const leave = () => parts.connections.leave(address);
      socket.once('close', leave);
      sockets.upgrade(request, socket, head, () => socket.off('close', leave).off('error', destroySelf));
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      return refuseUpgrade(socket, statusOf(error.code), retryHeader(error.details));
    }
  });
  return {
    listen: async ({ host, port }) => {
      await app.listen({ host, port, backlog: BACKLOG });
      const { port: bound } = app.server.address() as AddressInfo;
      return { url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}/graphql` };
    },
    close: async () => {
      closing = true;
      const cutOff = setTimeout(() => {
        sockets.terminate();
        app.server.closeAllConnections();
      }, configuration.closeTimeout);
      // Stops listening at once; resolves when requests are answered and the sockets below are gone.
      const closed = app.close();
      streams.close();
      await Promise.race([sockets.close(), closed]);
      await closed;
      clearTimeout(cutOff);
    },
  };
}

function destroySelf(this: Duplex): void {
  this.destroy();
}

/** Counts the requests that are too long, or take too long to come. */
function countRefusals(app: FastifyInstance, { meter }: Pick<TransportParts, 'meter'>): void {
  app.addHook('onError', async (_request, _reply, error) => {
    if (error.statusCode === 413) meter.capped('message_size');
  });
  app.server.on('clientError', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') meter.capped('request_time');
  });
}
