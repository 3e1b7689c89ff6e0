import type { Socket } from 'node:net';
import type { Counter, Metrics, Sample } from '@c18n/platform/metrics/Metrics';
import type { TickWriter } from '../transports/TickWriter.ts';
import { gatewayMetrics } from './gatewayMetrics.ts';

const transports = ['websocket', 'event_stream'] as const;
export type TransportName = (typeof transports)[number];

/** What is capped; `docs/live-protocol.md` says with which codes. */
const caps = [
  'connections',
  'connections_per_address',
  'streams_per_connection',
  'streams_per_person',
  'connection_init',
  'request_time',
  'message_size',
  'message_rate',
  'slow_reader',
  'unread_answers',
] as const;
export type Cap = (typeof caps)[number];

/** An open connection, as far as it is measured. */
export type MeteredConnection = {
  readonly transport: TransportName;
  readonly socket: Pick<Socket, 'bytesWritten'>;
  readonly writer: Pick<TickWriter, 'isWaiting'>;
  /** Bytes that wait to go. */
  readonly waiting: number;
};

/** Measures connections: sockets know what went through them, so nothing is counted for each delivery. */
export class ConnectionMeter {
  /** With the bytes that had gone before. */
  readonly #open = new Map<MeteredConnection, number>();
  /** Bytes that went to connections that have ended. */
  readonly #written: Record<TransportName, number> = { websocket: 0, event_stream: 0 };
  readonly #opened: Counter<'transport'>;
  readonly #closed: Counter<'transport' | 'code'>;
  readonly #capped: Counter<'cap'>;

  constructor(metrics: Metrics) {
    this.#opened = metrics.counter(gatewayMetrics.opened);
    this.#closed = metrics.counter(gatewayMetrics.closed);
    this.#capped = metrics.counter(gatewayMetrics.capped);
    for (const cap of caps) this.#capped.add({ cap }, 0);
    metrics.read(gatewayMetrics.connections, () => this.#sum(() => 1));
    metrics.read(gatewayMetrics.stalled, () => this.#sum(({ writer }) => Number(writer.isWaiting)));
    metrics.read(gatewayMetrics.waiting, () => this.#sum(({ waiting }) => waiting));
    metrics.read(gatewayMetrics.written, () => this.#sum(writtenTo, this.#written));
  }

  /** Counts a connection in. */
  enter(connection: MeteredConnection): void {
    this.#open.set(connection, connection.socket.bytesWritten);
    this.#opened.add({ transport: connection.transport });
  }

  /** Counts it out, once. `code` says how it ended, and is one of few. */
  leave(connection: MeteredConnection, code: string): void {
    const before = this.#open.get(connection);
    if (before === undefined) return;
    this.#open.delete(connection);
    const { transport } = connection;
    this.#written[transport] += writtenTo(connection, before);
    this.#closed.add({ transport, code });
  }

  /** Something went beyond a cap. */
  capped(cap: Cap): void {
    this.#capped.add({ cap });
  }

  #sum(
    measure: (connection: MeteredConnection, writtenBefore: number) => number,
    before: Readonly<Record<TransportName, number>> = { websocket: 0, event_stream: 0 },
  ): readonly Sample<'transport'>[] {
    const sums = { ...before };
    for (const [connection, writtenBefore] of this.#open)
      sums[connection.transport] += measure(connection, writtenBefore);
    return transports.map((transport) => ({ labels: { transport }, value: sums[transport] }));
  }
}

/** A connection for event streams may have carried requests before. */
function writtenTo({ socket }: MeteredConnection, before: number): number {
  return socket.bytesWritten - before;
}
