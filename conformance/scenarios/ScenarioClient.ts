import assert from 'node:assert/strict';
import { connect, type SocketMessage, type TestSocket } from '@c18n/gateway/testing/openSocket';

/** A client of graphql-transport-ws that speaks by hand and does not wait for what a closed connection will not bring. */
export class ScenarioClient {
  readonly socket: TestSocket;

  private constructor(socket: TestSocket) {
    this.socket = socket;
  }

  /** Connects, without `connection_init`. */
  static async connect(url: string): Promise<ScenarioClient> {
    return new ScenarioClient(await connect(url));
  }

  /** Connects and begins. */
  static async open(url: string): Promise<ScenarioClient> {
    const client = await ScenarioClient.connect(url);
    client.send({ type: 'connection_init' });
    assert.equal((await client.next()).type, 'connection_ack');
    return client;
  }

  send(message: object): void {
    this.socket.send(message);
  }

  /** The next message. @throws Error where the connection closes before */
  next(): Promise<SocketMessage> {
    return Promise.race([
      this.socket.next(),
      this.closed().then((code) => Promise.reject(new Error(`closed: ${code}`))),
    ]);
  }

  /** The next message of an operation, whatever comes of pings. */
  async told(): Promise<SocketMessage> {
    for (;;) {
      const message = await this.next();
      if (message.type === 'ping') this.send({ type: 'pong' });
      else if (message.type !== 'pong') return message;
    }
  }

  /** With which code the connection is closed. */
  closed(): Promise<number> {
    return this.socket.closed;
  }

  /** Asks, and so waits until everything that was sent before was read. */
  async barrier(id = 'barrier'): Promise<readonly SocketMessage[]> {
    this.socket.start(id, '{ federation }');
    const before: SocketMessage[] = [];
    for (;;) {
      const message = await this.told();
      if (message.id === id && message.type === 'complete') return before;
      if (message.id !== id) before.push(message);
    }
  }
}
