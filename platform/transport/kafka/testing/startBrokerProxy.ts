import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { relayKafka, type Treatment } from './relayKafka.ts';

/** Stands before a broker that advertises this address as its own, so that clients in any process come through it. */
export type BrokerProxy = AsyncDisposable & {
  /** On 127.0.0.1. */
  readonly port: number;
  /** Where the broker itself listens, on 127.0.0.1. To be told before clients come. */
  readonly relayTo: (port: number) => void;
  /** From now on it is asked what becomes of each produce request; they pass until then. */
  readonly treat: (treat: () => Treatment) => void;
  /** How often something was done so far. */
  readonly count: (treatment: Treatment) => number;
};

/** Starts a proxy before a broker that is yet to be started. */
export async function startBrokerProxy(): Promise<BrokerProxy> {
  const sockets = new Set<Socket>();
  const done: Treatment[] = [];
  let target = 0;
  let treat = (): Treatment => 'pass';
  const server = createServer((client) => {
    const broker = connect(target, '127.0.0.1');
    for (const socket of [client, broker]) {
      sockets.add(socket.setNoDelay());
      socket.once('close', () => sockets.delete(socket));
    }
    relayKafka(
      client,
      broker,
      () => treat(),
      (treatment) => done.push(treatment),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    relayTo: (port) => {
      target = port;
    },
    treat: (next) => {
      treat = next;
    },
    count: (wanted) => done.filter((one) => one === wanted).length,
    [Symbol.asyncDispose]: async () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
