import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { ISocketFactory } from 'kafkajs';
import { relayKafka } from './relayKafka.ts';

/** Stands between a client and its brokers. */
export type KafkaProxy = AsyncDisposable & {
  /** For the client that is to go through it. */
  readonly socketFactory: ISocketFactory;
  /** How many connections were cut after a produce request so far. */
  readonly cuts: () => number;
  /** Cuts all connections and takes no new ones. */
  readonly leave: () => void;
  readonly comeBack: () => void;
};

/**
 * Starts a proxy that cuts connections when a broker has answered a produce request, before the client hears of it: the messages are there, and nobody knows.
 *
 * @param cut asked for each produce request
 */
export async function startKafkaProxy(cut: () => boolean): Promise<KafkaProxy> {
  const sockets = new Set<Socket>();
  let cuts = 0;
  let isAway = false;
  const server = createServer((client) => {
    sockets.add(client.on('error', () => {}));
    if (isAway) client.destroy();
    // The first line says where to.
    client.once('data', (first) => {
      const end = first.indexOf('\n');
      const [host = '', port] = first.toString('latin1', 0, end).split(' ');
      const broker = connect(Number(port), host);
      sockets.add(broker);
      relayKafka(
        client,
        broker,
        () => (cut() ? 'cut' : 'pass'),
        () => cuts++,
      );
      if (first.length > end + 1) client.emit('data', first.subarray(end + 1));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const cutAll = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  return {
    socketFactory: (target) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => {
        socket.write(`${target.host} ${target.port}\n`);
        target.onConnect();
      });
      return socket;
    },
    cuts: () => cuts,
    leave: () => {
      isAway = true;
      cutAll();
    },
    comeBack: () => {
      isAway = false;
    },
    [Symbol.asyncDispose]: async () => {
      server.close();
      cutAll();
    },
  };
}
