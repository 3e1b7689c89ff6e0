import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/** An operation as the client has sent it. */
export type SentOperation = {
  readonly query: string;
  readonly operationName?: string;
  readonly variables: Readonly<Record<string, unknown>>;
};

/** What the server can do about one operation. */
export type Reply = {
  readonly next: (result: object) => void;
  readonly error: (code: string, details?: object) => void;
  readonly complete: () => void;
  /** Cuts the connection without a word. */
  readonly cut: () => void;
  /** Closes the connection with a code. */
  readonly close: (code: number) => void;
};

export type FakeServer = AsyncDisposable & {
  readonly url: string;
  /** The payload of each `connection_init`, in order. */
  readonly connections: readonly unknown[];
  /** Each operation that came, in order. */
  readonly operations: readonly SentOperation[];
  /** Resolves when the client has left an operation. */
  readonly left: Promise<void>;
};

/** A server that speaks graphql-transport-ws and answers as a test says. `count` is how many operations came before. */
export async function startFakeServer(
  answer: (reply: Reply, operation: SentOperation, count: number) => void,
  accept: (reply: Pick<Reply, 'cut' | 'close'>, count: number) => boolean = () => true,
): Promise<FakeServer> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const connections: unknown[] = [];
  const operations: SentOperation[] = [];
  const { promise: left, resolve: leave } = Promise.withResolvers<void>();
  server.on('connection', (socket) => {
    const ends = { cut: () => socket.terminate(), close: (code: number) => socket.close(code) };
    socket.on('message', (data) => {
      const { type, id, payload } = JSON.parse(String(data));
      if (type === 'connection_init') {
        connections.push(payload);
        if (accept(ends, connections.length - 1)) socket.send(JSON.stringify({ type: 'connection_ack' }));
      }
      if (type === 'complete') leave();
      if (type !== 'subscribe') return;
      operations.push(payload);
      answer({ ...ends, ...repliesOf(socket, id) }, payload, operations.length - 1);
    });
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    ...{ connections, operations, left },
    [Symbol.asyncDispose]: async () => {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

function repliesOf(socket: WebSocket, id: string): Pick<Reply, 'next' | 'error' | 'complete'> {
  const send = (message: object) => socket.send(JSON.stringify({ id, ...message }));
  return {
    next: (payload) => send({ type: 'next', payload }),
    error: (code, details) => send({ type: 'error', payload: [{ message: code, extensions: { code, ...details } }] }),
    complete: () => send({ type: 'complete' }),
  };
}
