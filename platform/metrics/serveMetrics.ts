import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '../logging/Log.ts';
import type { ScrapedMetrics } from './createMetrics.ts';

/**
 * Serves `GET /metrics` for Prometheus, apart from what clients reach: who reads it learns how much happens, and nothing of whom.
 *
 * @returns where, and what ends it
 */
export async function serveMetrics(
  metrics: Pick<ScrapedMetrics, 'text' | 'contentType'>,
  at: { readonly host: string; readonly port: number },
  log: Log,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    answer(request, response, metrics).catch((error: unknown) => {
      log.error({ err: error }, 'the metrics could not be read');
      response.writeHead(500).end();
    });
  });
  const { promise: listening, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(at.port, at.host, resolve);
  await listening;
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${at.host.includes(':') ? `[${at.host}]` : at.host}:${port}/metrics`,
    close: async () => {
      server.closeAllConnections();
      await server[Symbol.asyncDispose]();
    },
  };
}

async function answer(
  { method, url }: IncomingMessage,
  response: ServerResponse,
  { text, contentType }: Pick<ScrapedMetrics, 'text' | 'contentType'>,
): Promise<void> {
  if (url?.split('?')[0] !== '/metrics') return void response.writeHead(404).end();
  if (method !== 'GET') return void response.writeHead(405, { allow: 'GET' }).end();
  const read = await text();
  response.writeHead(200, { 'content-type': contentType }).end(read);
}
