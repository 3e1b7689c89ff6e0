import type { AddressInfo } from 'node:net';
import { addHealthRoutes } from '@c18n/gateway/transports/addHealthRoutes';
import { createHttpServer } from '@c18n/gateway/transports/createHttpServer';
import type { Log } from '@c18n/platform/logging/Log';

const LONGEST = 1_024;

/** Serves `/health/live` and `/health/ready` of a process that serves nothing else. */
export async function serveHealth(
  at: { readonly host: string; readonly port: number },
  ready: () => Promise<boolean>,
  log: Log,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const app = createHttpServer({ bytes: LONGEST, log });
  addHealthRoutes(app, ready);
  await app.listen(at);
  const { port } = app.server.address() as AddressInfo;
  return { url: `http://${at.host}:${port}`, close: () => app.close() };
}
