import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import { MessageRate } from '../limits/MessageRate.ts';
import type { ConnectionMeter } from '../metrics/ConnectionMeter.ts';
import type { OperationClient } from '../operations/OperationClient.ts';
import { SessionHolder } from '../sessions/SessionHolder.ts';
import { capOfCloseCode } from './capOfCloseCode.ts';
import { closeCodes } from './closeCodes.ts';
import type { SocketOperation } from './SocketOperation.ts';
import { TickWriter } from './TickWriter.ts';
import type { TransportParts } from './TransportParts.ts';

/** So many bytes of answers may wait for a client that goes on sending without reading. */
const UNREAD_BOUND = 4 * 1_024 * 1_024;

/** One client's WebSocket: who is signed in on it, and what runs on it. */
export class SocketConnection implements OperationClient {
  readonly #client: WebSocket;
  readonly #operations = new Map<string, SocketOperation>();
  readonly writer: TickWriter;
  readonly address: string;
  readonly #rate: MessageRate;
  readonly #meter: ConnectionMeter;
  /** Why the server has ended it; null where it has not. */
  closeCode: number | null = null;
  /** Set by `connection_init`. */
  session: SessionHolder;
  /** Whether it has answered the last ping. */
  isAlive = true;

  constructor(client: WebSocket, request: IncomingMessage, parts: TransportParts) {
    const { log, configuration, guard, addressOf, meter } = parts;
    const { connectionBytes: bound, stallTimeout } = configuration.live;
    this.#client = client;
    this.#meter = meter;
    this.#rate = new MessageRate(configuration.limits.messageRate);
    this.address = addressOf(request);
    this.session = new SessionHolder(null, guard);
    // Results go to the socket in frames of our own (see `TickWriter`). That is sound because nothing is compressed or sent in fragments.
    this.writer = new TickWriter(request.socket, {
      ...{ bound, stallTimeout, isOpen: () => client.readyState === client.OPEN },
      stalled: () => {
        log.info({ waiting: client.bufferedAmount }, 'a client does not read');
        this.close(closeCodes.tooSlow, 'TOO_SLOW');
      },
    });
    // Everything that a client sends may be answered, pings too: one that does not read must not fill the memory.
    const bounded = () => {
      if (client.bufferedAmount <= UNREAD_BOUND) return;
      if (this.closeCode === null) meter.capped('unread_answers');
      this.#cutOff();
    };
    client.on('message', bounded).on('ping', bounded);
    client.on('ping', () => this.admit());
    client.on('pong', () => {
      this.isAlive = true;
      this.admit();
    });
  }

  /** Counts something that the client sent. @returns whether it is to be heard: it is not any more once the server closes the connection */
  admit(): boolean {
    if (this.closeCode !== null) return false;
    if (this.#rate.take(performance.now())) return true;
    this.close(closeCodes.rateLimited, 'RATE_LIMITED');
    return false;
  }

  /** Sends a message after everything that waits. Resolves when it was handed over, or nobody is there any more. */
  send(message: string): Promise<void> {
    this.writer.flush();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    if (this.#client.readyState !== this.#client.OPEN) resolve();
    else this.#client.send(message, (error) => (error == null ? resolve() : reject(error)));
    return promise;
  }

  close(code: number, reason: string): void {
    this.closes(code);
    this.writer.flush();
    this.#client.close(code, reason);
  }

  /** The server ends the connection with this code. The first counts. */
  closes(code: number): void {
    if (this.closeCode !== null) return;
    this.closeCode = code;
    const cap = capOfCloseCode(code);
    if (cap !== null) this.#meter.capped(cap);
  }

  #cutOff(): void {
    this.closes(closeCodes.cutOff);
    this.#client.terminate();
  }

  /**
   * Keeps an operation under its id for as long as it runs. graphql-ws refuses an id that is in use; where it has not, the client has completed
   * the former one before it was open, of which graphql-ws tells nobody.
   */
  enter(id: string, operation: SocketOperation): void {
    void this.#operations.get(id)?.return();
    this.#operations.set(id, operation);
  }

  leave(id: string, operation: SocketOperation): void {
    if (this.#operations.get(id) === operation) this.#operations.delete(id);
  }

  /**
   * Pings the client, or cuts it off where it has not answered the ping before. One that does not read answers nothing: it is told by its own
   * code (`stalled`).
   */
  beat(): void {
    if (this.writer.isWaiting) this.isAlive = true;
    else if (!this.isAlive) this.#cutOff();
    else if (this.#client.readyState === this.#client.OPEN) {
      this.isAlive = false;
      this.writer.flush();
      this.#client.ping();
    }
  }
}
