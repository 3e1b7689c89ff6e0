import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import { MessageRate } from '../limits/MessageRate.ts';
import type { MeteredConnection } from '../metrics/ConnectionMeter.ts';
import type { OperationClient } from '../operations/OperationClient.ts';
import { SessionHolder } from '../sessions/SessionHolder.ts';
import { capOfCloseCode } from './capOfCloseCode.ts';
import { closeCodes } from './closeCodes.ts';
import { TickWriter, type TickWriterOwner } from './TickWriter.ts';
import type { TransportParts } from './TransportParts.ts';
import { UNREAD_BOUND } from './unreadBound.ts';

/** One client's WebSocket: who is signed in on it, and what goes over it. */
export class SocketConnection implements OperationClient, TickWriterOwner, MeteredConnection {
  readonly transport = 'websocket';
  readonly socket: Socket;
  readonly writer: TickWriter;
  readonly address: string;
  readonly #client: WebSocket;
  readonly #parts: Pick<TransportParts, 'log' | 'meter'>;
  readonly #rate: MessageRate;
  /** Why the server has ended it; null where it has not. */
  closeCode: number | null = null;
  /** Set by `connection_init`. */
  session: SessionHolder;
  /** Whether it has answered the last ping. */
  isAlive = true;

  constructor(client: WebSocket, { socket }: IncomingMessage, address: string, parts: TransportParts) {
    const { configuration, guard } = parts;
    this.socket = socket;
    this.address = address;
    this.#client = client;
    this.#parts = parts;
    this.#rate = new MessageRate(configuration.limits.messageRate);
    this.session = new SessionHolder(null, guard);
    // Results go to the socket in frames of our own (see `TickWriter`). That is sound because nothing is compressed or sent in fragments.
    this.writer = new TickWriter(socket, this, configuration.live);
  }

  get isOpen(): boolean {
    return this.#client.readyState === this.#client.OPEN;
  }

  get waiting(): number {
    return this.socket.writableLength;
  }

  /** Counts something that the client sent and may be answered. @returns whether it is to be heard: it is not any more once the server closes the connection */
  hears(): boolean {
    // A client that does not read must not fill the memory.
    if (this.#client.bufferedAmount > UNREAD_BOUND) {
      if (this.closeCode === null) this.#parts.meter.capped('unread_answers');
      this.#cutOff();
    }
    return this.#admit();
  }

  /** The client has answered a ping. */
  answered(): void {
    this.isAlive = true;
    this.#admit();
  }

  /** @returns whether anything of the client is heard now */
  #admit(): boolean {
    if (this.closeCode !== null) return false;
    if (this.#rate.take(performance.now())) return true;
    this.close(closeCodes.rateLimited, 'RATE_LIMITED');
    return false;
  }

  /** Sends a message after everything that waits, unless nobody is there any more. */
  send(message: string): void {
    this.writer.flush();
    if (this.isOpen) this.#client.send(message);
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
    if (cap !== null) this.#parts.meter.capped(cap);
  }

  /** The client does not read. */
  stalled(): void {
    this.#parts.log.info({ waiting: this.#client.bufferedAmount }, 'a client does not read');
    this.close(closeCodes.tooSlow, 'TOO_SLOW');
  }

  #cutOff(): void {
    this.closes(closeCodes.cutOff);
    this.#client.terminate();
  }

  /**
   * Pings the client, or cuts it off where it has not answered the ping before. One that does not read answers nothing: it is told by its own
   * code (`stalled`).
   */
  beat(): void {
    if (this.writer.isWaiting) this.isAlive = true;
    else if (!this.isAlive) this.#cutOff();
    else if (this.isOpen) {
      this.isAlive = false;
      this.writer.flush();
      this.#client.ping();
    }
  }
}
