import { isIP, connect as openPlain, type Socket } from 'node:net';
import { connect as openTls } from 'node:tls';
import type { ISocketFactory } from 'kafkajs';

/** Milliseconds, as kafkajs has it. */
const KEEP_ALIVE = 60_000;

/**
 * The connections of a process to Kafka. kafkajs forgets some that it opened while a broker was away, and disconnects them never: they would
 * keep the process, which has stopped, until the broker ends them after ten idle minutes (`connections.max.idle.ms`).
 */
export class KafkaSockets {
  readonly #open = new Set<Socket>();
  readonly #create: ISocketFactory;

  constructor(create: ISocketFactory = openSocket) {
    this.#create = create;
  }

  /** Opens one, for kafkajs. */
  readonly create: ISocketFactory = (args) => {
    const socket = this.#create(args);
    this.#open.add(socket);
    socket.once('close', () => this.#open.delete(socket));
    return socket;
  };

  /** Closes those that are still open, at once: after everybody has disconnected. */
  close(): void {
    for (const socket of this.#open) {
      // By this kafkajs takes it as closed by the broker, and ends its timers of it, which would keep the process as well.
      socket.emit('end');
      socket.destroy();
    }
  }
}

/** What kafkajs does by itself, but that a small request does not wait until what went before it is acknowledged (RFC 896). */
const openSocket: ISocketFactory = ({ host, port, ssl, onConnect }) => {
  const named = isIP(host) === 0 ? { servername: host } : {};
  // Its types promise `ssl` always; without TLS there is none.
  const socket = ssl ? openTls({ host, port, ...named, ...ssl }, onConnect) : openPlain({ host, port }, onConnect);
  return socket.setKeepAlive(true, KEEP_ALIVE).setNoDelay(true);
};
