import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** The fewest and the most bytes of the server's that a connection lasts. */
const LASTS = { least: 300, most: 12_000 };

export type CuttingProxy = AsyncDisposable & {
  /** The origin to use in the place of the server's. */
  readonly url: string;
  /** How many connections were cut so far. */
  readonly cuts: () => number;
};

/** Stands between a server and its clients and cuts each connection after some bytes, in the middle of whatever is being said. */
export async function startCuttingProxy(origin: string, random: () => number): Promise<CuttingProxy> {
  const { hostname, port } = new URL(origin);
  const sockets = new Set<Socket>();
  let cuts = 0;
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname);
    const cut = () => {
      client.destroy();
      server.destroy();
    };
    let left = LASTS.least + Math.floor(random() * (LASTS.most - LASTS.least));
    for (const socket of [client, server]) {
      sockets.add(socket.on('error', cut).on('close', cut));
    }
    client.pipe(server);
    server.on('data', (data) => {
      client.write(data.subarray(0, left));
      left -= data.length;
      if (left > 0) return;
      cuts += 1;
      // What was written is still sent, and then the connection ends without a word of the protocol.
      client.end();
      server.destroy();
    });
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    cuts: () => cuts,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
}
