import { connect, createServer, type Socket } from 'node:net';

/** A TCP proxy before a server, which a test can take away and bring back. */
export type Proxy = {
  readonly port: number;
  /** Ends all connections and refuses new ones: what a server that is gone does. */
  readonly takeAway: () => Promise<void>;
  /** Takes connections again, on the same port. */
  readonly bringBack: () => Promise<void>;
};

/** Starts a proxy on a free port of this machine. */
export async function startProxy(target: URL, standardPort: number): Promise<Proxy> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => sockets.add(socket.on('error', () => {}).on('close', () => sockets.delete(socket)));
  const server = createServer((incoming) => {
    const outgoing = connect(Number(target.port || standardPort), target.hostname);
    for (const [from, to] of [
      [incoming, outgoing],
      [outgoing, incoming],
    ] as const) {
      keep(from);
      from.pipe(to);
      from.on('close', () => to.destroy());
    }
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    port,
    takeAway: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    bringBack: () => listen(port),
  };
}
