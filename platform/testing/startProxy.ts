import { connect, createServer, type Server, type Socket } from 'node:net';

/** A TCP proxy before a server, which a test can interrupt. */
export type InterruptibleProxy = {
  readonly port: number;
  /** Ends all connections and refuses new ones: what a server that is gone does. */
  readonly takeAway: () => Promise<void>;
  /** Is taken away by itself instead of handing on what clients send after so many more pieces (a short request is one). */
  readonly takeAwayAfter: (pieces: number) => void;
  /** Keeps connections and takes new ones, but hands nothing on: what a network does that loses everything. */
  readonly fallSilent: () => void;
  /** Serves new connections, on the same port. What was silent before stays so. */
  readonly bringBack: () => Promise<void>;
};

/** Starts a proxy on a free port of this machine. */
export async function startProxy(target: URL, standardPort: number): Promise<InterruptibleProxy> {
  const sockets = new Set<Socket>();
  let isSilent = false;
  let piecesLeft = Number.POSITIVE_INFINITY;
  const keep = (socket: Socket) =>
    sockets.add(socket.on('error', () => {}).on('close', () => void sockets.delete(socket)));
  const takeAway = async () => {
    piecesLeft = Number.POSITIVE_INFINITY;
    const closed = server.listening && new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  const server = createServer((incoming) => {
    keep(incoming);
    if (isSilent) return;
    const outgoing = connect(Number(target.port || standardPort), target.hostname);
    keep(outgoing);
    incoming.on('data', (piece) => {
      if (piecesLeft === 0) return void takeAway();
      piecesLeft -= 1;
      outgoing.write(piece);
    });
    incoming.on('close', () => void outgoing.destroy());
    outgoing.on('close', () => void incoming.destroy()).pipe(incoming);
  });
  const port = await listen(server, 0);
  return {
    ...{ port, takeAway },
    takeAwayAfter: (pieces) => {
      piecesLeft = pieces;
    },
    fallSilent: () => {
      isSilent = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    bringBack: async () => {
      isSilent = false;
      piecesLeft = Number.POSITIVE_INFINITY;
      if (!server.listening) await listen(server, port);
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
