import WebSocket from 'ws';

/** A message of graphql-transport-ws. */
export type SocketMessage = {
  readonly type: string;
  readonly id?: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into payloads of every shape
  readonly payload?: any;
};

/** A client that speaks the protocol by hand, so that tests see every message. */
export class TestSocket {
  readonly socket: WebSocket;
  /** Resolves with the code when the connection has closed. */
  readonly closed: Promise<number>;
  readonly #messages: SocketMessage[] = [];
  #arrived = Promise.withResolvers<void>();

  constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data) => {
      this.#messages.push(JSON.parse(String(data)));
      this.#arrived.resolve();
    });
    this.closed = new Promise((resolve) => socket.on('close', resolve));
  }

  send(message: object): void {
    this.socket.send(JSON.stringify(message));
  }

  /** Starts an operation. */
  start(id: string, query: string, variables: object = {}): void {
    this.send({ type: 'subscribe', id, payload: { query, variables } });
  }

  /** The next message. @throws Error where the connection has closed before it came */
  async next(): Promise<SocketMessage> {
    while (this.#messages.length === 0) {
      this.#arrived = Promise.withResolvers();
      const code = await Promise.race([this.#arrived.promise, this.closed]);
      if (code !== undefined && this.#messages.length === 0) throw new Error(`closed with ${code}`);
    }
    return this.#messages.shift() as SocketMessage;
  }

  /** The next so many messages. */
  async take(count: number): Promise<readonly SocketMessage[]> {
    const taken: SocketMessage[] = [];
    while (taken.length < count) taken.push(await this.next());
    return taken;
  }
}

/** Connects, without `connection_init`. */
export async function connect(url: string): Promise<TestSocket> {
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws');
  const client = new TestSocket(socket);
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return client;
}

/** Connects and signs in. */
export async function openSocket(url: string, token?: string): Promise<TestSocket> {
  const client = await connect(url);
  client.send({ type: 'connection_init', payload: token === undefined ? {} : { authorization: `Bearer ${token}` } });
  const { type } = await client.next();
  if (type !== 'connection_ack') throw new Error(`answered with ${type}`);
  return client;
}
