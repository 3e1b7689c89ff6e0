import { connect, type Socket } from 'node:net';
import { createMetrics } from '@c18n/platform/metrics/createMetrics';
import { parseMetrics } from '@c18n/platform/metrics/testing/parseMetrics';
import type { GatewayConfiguration } from '../GatewayConfiguration.ts';
import type { TestSocket } from './openSocket.ts';
import { startTestGateway, type TestGateway, tokenOf } from './startTestGateway.ts';
import { World } from './World.ts';

/** What the subscriptions of a measured gateway's tests are. */
export const EVENTS =
  'subscription E($after: Position) { roomEvents(roomId: "hall", after: $after) { ... on MessageSaid { message { text } } } }';

/** A gateway whose metrics are looked at. */
export type MeasuredGateway = AsyncDisposable & {
  readonly gateway: TestGateway;
  readonly values: () => Promise<ReadonlyMap<string, number>>;
  /** The value of one, with its labels; 0 where it was never told. */
  readonly value: (name: string) => Promise<number>;
  /** Resolves when one has a value. */
  readonly until: (name: string, wanted: number) => Promise<void>;
  /** Asks for `EVENTS` as an event stream. */
  readonly openStream: () => Promise<Response>;
  /** The same on a socket by hand, which has to be read. */
  readonly openStreamSocket: () => Socket;
  /** Starts `EVENTS` on a WebSocket, and resolves when a query that was sent after it is answered. */
  readonly follow: (client: TestSocket, id?: string) => Promise<void>;
};

/** @param partial what differs from the defaults */
export async function startMeasuredGateway(partial: Partial<GatewayConfiguration> = {}): Promise<MeasuredGateway> {
  const metrics = createMetrics();
  const gateway = await startTestGateway(partial, new World(), undefined, metrics);
  const values = async () => parseMetrics(await metrics.text());
  const value = async (name: string) => (await values()).get(name) ?? 0;
  let isClosed = false;
  return {
    ...{ gateway, values, value },
    until: async (name, wanted) => {
      // A test that was given up does not go on asking.
      while (!isClosed && (await value(name)) !== wanted) await new Promise((resolve) => setImmediate(resolve));
    },
    openStream: () =>
      fetch(`${gateway.url}/stream`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${tokenOf('ada')}` },
        body: JSON.stringify({ query: EVENTS }),
      }),
    openStreamSocket: () => {
      const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1').on('error', () => {});
      const path = `/graphql/stream?query=${encodeURIComponent(EVENTS)}`;
      socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${tokenOf('ada')}\r\n\r\n`);
      return socket;
    },
    follow: async (client, id = 'stream') => {
      client.start(id, EVENTS);
      client.start('barrier', '{ rooms { id } }');
      await client.take(2);
    },
    [Symbol.asyncDispose]: () => {
      isClosed = true;
      return gateway.close();
    },
  };
}
