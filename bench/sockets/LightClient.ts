import { randomBytes, randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { clientFrame, opcodes } from './clientFrame.ts';
import { FrameReader } from './FrameReader.ts';

const HEAD_END = '\r\n\r\n';
const ACKNOWLEDGED = '"connection_ack"';
const EVENT = '"next"';
const PING = '"type":"ping"';
const PONG = Buffer.from('{"type":"pong"}');

/** What a client subscribes to. */
export type Subscribing = {
  /** Of the API: `http://host:port/path`. */
  readonly url: string;
  /** Null: nobody is signed in. */
  readonly token: string | null;
  readonly query: string;
  readonly variables: object;
};

/** What a client tells. */
export type Hearing = {
  /** An event came. The payload is the message, valid during the call. */
  readonly event: (payload: Buffer) => void;
  /** The server said something else, like an error, or the connection ended without being cut. */
  readonly trouble: (what: string) => void;
};

/**
 * A client of graphql-transport-ws with one subscription, by hand: it looks at what comes without parsing it, so that thousands of them
 * take little of the machine that the server is measured on. Like real clients, each names its subscription by a UUID.
 */
export class LightClient {
  readonly #socket: Socket;
  readonly #subscribing: Subscribing;
  readonly #hearing: Hearing;
  readonly #open = Promise.withResolvers<void>();
  readonly #frames = new FrameReader((opcode, payload) => this.#take(opcode, payload));
  #head: string | null = '';
  #cut = false;

  constructor(subscribing: Subscribing, hearing: Hearing) {
    this.#subscribing = subscribing;
    this.#hearing = hearing;
    const { hostname, port, pathname } = new URL(subscribing.url);
    this.#socket = connect({ host: hostname, port: Number(port), noDelay: true });
    this.#socket.on('data', (chunk) => this.#read(chunk));
    // Nobody may wait for it any more.
    this.#open.promise.catch(() => {});
    this.#socket.on('error', (error) => this.#end(String(error)));
    this.#socket.on('close', () => this.#end('the connection was closed'));
    this.#socket.write(
      `GET ${pathname} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nSec-WebSocket-Version: 13\r\n` +
        `Sec-WebSocket-Protocol: graphql-transport-ws${HEAD_END}`,
    );
  }

  /** Resolves when the connection is acknowledged and the subscription was sent. Servers do not say when they have it. */
  get open(): Promise<void> {
    return this.#open.promise;
  }

  /** Reads no more, while the server goes on sending. */
  stall(): void {
    this.#socket.pause();
  }

  /** Cuts the connection without a word. */
  cut(): void {
    this.#cut = true;
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    if (this.#head === null) {
      this.#frames.read(chunk);
      return;
    }
    this.#head += chunk.toString('latin1');
    const end = this.#head.indexOf(HEAD_END);
    if (end < 0) return;
    if (!this.#head.startsWith('HTTP/1.1 101')) {
      this.#end(`no WebSocket: ${this.#head.slice(0, 100)}`);
      return;
    }
    const rest = Buffer.from(this.#head.slice(end + HEAD_END.length), 'latin1');
    this.#head = null;
    const { token } = this.#subscribing;
    this.#send({ type: 'connection_init', payload: token === null ? {} : { authorization: `Bearer ${token}` } });
    if (rest.length > 0) this.#frames.read(rest);
  }

  #take(opcode: number, payload: Buffer): void {
    if (opcode === opcodes.ping) this.#socket.write(clientFrame(opcodes.pong, payload));
    else if (opcode !== opcodes.text)
      this.#hearing.trouble(`closed: ${payload.subarray(0, 2).toString('hex')} ${payload.subarray(2)}`);
    else if (payload.includes(EVENT)) this.#hearing.event(payload);
    else if (payload.includes(ACKNOWLEDGED)) this.#subscribe();
    else if (payload.includes(PING)) this.#socket.write(clientFrame(opcodes.text, PONG));
    else this.#hearing.trouble(payload.toString());
  }

  #subscribe(): void {
    const { query, variables } = this.#subscribing;
    this.#send({ id: randomUUID(), type: 'subscribe', payload: { query, variables } });
    this.#open.resolve();
  }

  #send(message: object): void {
    this.#socket.write(clientFrame(opcodes.text, Buffer.from(JSON.stringify(message))));
  }

  #end(why: string): void {
    this.#open.reject(new Error(why));
    if (this.#cut) return;
    this.#cut = true;
    this.#hearing.trouble(why);
  }
}
