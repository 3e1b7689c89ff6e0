import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Makes sure that nobody listens on a port of 127.0.0.1: whoever does would answer in place of the engine that is to be started there.
 *
 * @throws Error where somebody does, or the port may not be used
 */
export async function requireFreePort(port: number): Promise<void> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening').catch((cause: unknown) => {
    throw new Error(`port ${port} of 127.0.0.1 can't be used: ${String(cause)}`, { cause });
  });
  server.close();
  await once(server, 'close');
}
