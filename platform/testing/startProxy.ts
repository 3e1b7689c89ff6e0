import { connect, createServer, type Server, type Socket } from 'node:net';

/** A TCP proxy before a server, which a test can interrupt. */
export type InterruptibleProxy = {
  readonly port: number;
  /** Ends all connections and refuses new ones: what a server that is gone does. */
  readonly takeAway: () => Promise<void>;
  /** Keeps connections and takes new ones, but hands nothing on: what a network does that loses everything. */
  readonly fallSilent: () => void;
  /** Serves new connections, on the same port. What was silent before stays so. */
  readonly bringBack: () => Promise<void>;
};

/** Starts a proxy on a free port of this machine. */
export async function startProxy(target: URL, standardPort: number): Promise<InterruptibleProxy> {
  const sockets = new Set<Socket>();
  let isSilent = false;
  const keep = (socket: Socket) =>
    sockets.add(socket.on('error', () => {}).on('close', () => void sockets.delete(socket)));
  const server = createServer((incoming) => {
    keep(incoming);
    if (isSilent) return;
    const outgoing = connect(Number(target.port || standardPort), target.hostname);
    keep(outgoing);
    for (const [from, to] of [[incoming, outgoing] as const, [outgoing, incoming] as const]) {
      from.pipe(to);
      from.on('close', () => void to.destroy());
    }
  });
  const port = await listen(server, 0);
  return {
    port,
    takeAway: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    fallSilent: () => {
      isSilent = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    bringBack: async () => {
      isSilent = false;
      if (!server.listening) await listen(server, port);
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
