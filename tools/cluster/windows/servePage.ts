import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'rolldown';

const PAGE = join(import.meta.dirname, 'page');

/** Serves the page with the typed client in its script, as a site of its own: on a free port of 127.0.0.1, until it is disposed of. */
export async function servePage(): Promise<AsyncDisposable & { readonly url: string }> {
  const bundle = await build({ input: join(PAGE, 'main.ts'), platform: 'browser', write: false });
  const script = bundle.output[0].code;
  const html = await readFile(join(PAGE, 'page.html'), 'utf8');
  const server = createServer((request, response) => {
    const isScript = request.url === '/main.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html').end(isScript ? script : html);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
