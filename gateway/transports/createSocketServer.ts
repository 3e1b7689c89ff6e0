import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { closeCodes } from './closeCodes.ts';
import { RunningStreams } from './RunningStreams.ts';
import { socketProtocol } from './socketProtocol.ts';
import type { TransportParts } from './TransportParts.ts';

/** So many bytes of answers may wait for a client that goes on sending without reading. */
const UNREAD_BOUND = 4 * 1_024 * 1_024;

/** The WebSockets of clients, speaking graphql-transport-ws. */
export type SocketServer = {
  /** Takes over a connection that asked to become a WebSocket. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Waits until no operation runs, and then tells every client that the server goes away. */
  readonly close: () => Promise<void>;
  /** Cuts off those that have not left. */
  readonly terminate: () => void;
};

export function createSocketServer(parts: TransportParts): SocketServer {
  const { limits, keepAlive } = parts.configuration;
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: limits.bytes });
  const running = new RunningStreams();
  const protocol = socketProtocol(parts, () => running.enter());
  useServer({ ...protocol, isProd: true }, server, keepAlive);
  // graphql-ws writes what clients do wrong to the console; ws has closed the connection with the right code by then.
  server.on('connection', (client) => {
    client.removeAllListeners('error');
    client.on('error', (error) => parts.log.info({ err: error }, 'a client broke the protocol'));
    // Everything that a client sends may be answered, pings too: one that does not read must not fill the memory.
    const bound = () => {
      if (client.bufferedAmount > UNREAD_BOUND) client.terminate();
    };
    client.on('message', bound).on('ping', bound);
  });
  return {
    upgrade: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client, request)),
    close: async () => {
      await running.idle();
      // graphql-ws sends `complete` a few turns after a stream has ended.
      await setImmediate();
      for (const client of server.clients) client.close(closeCodes.goingAway, 'the server is closing');
    },
    terminate: () => {
      for (const client of server.clients) client.terminate();
    },
  };
}
