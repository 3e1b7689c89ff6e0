import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { closeCodeLabel } from './closeCodeLabel.ts';
import { closeCodes } from './closeCodes.ts';
import { Heartbeat } from './Heartbeat.ts';
import { protocolErrorCode } from './protocolErrorCode.ts';
import { RunningStreams } from './RunningStreams.ts';
import { readSocketText } from './readSocketText.ts';
import { renewSession } from './renewSession.ts';
import { SocketConnection } from './SocketConnection.ts';
import { socketProtocol } from './socketProtocol.ts';
import type { TransportParts } from './TransportParts.ts';

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
  const server = new WebSocketServer({
    ...{ noServer: true, perMessageDeflate: false, maxPayload: limits.bytes, handleProtocols },
  });
  const running = new RunningStreams();
  const heartbeat = new Heartbeat(keepAlive);
  const protocol = makeServer(socketProtocol(parts, () => running.enter()));
  const open = (client: WebSocket, request: IncomingMessage) => {
    const connection = new SocketConnection(client, request, parts);
    const leave = heartbeat.enter(connection);
    const { socket } = request;
    const end = parts.meter.enter({ transport: 'websocket', socket, outlet: socket, writer: connection.writer });
    const closed = protocol.opened(
      {
        protocol: client.protocol,
        send: (message) => connection.send(message),
        close: (code = closeCodes.fault, reason = '') => connection.close(code, reason),
        onMessage: (hear) =>
          client.on('message', (data, isBinary) => void readSocketText(data, isBinary, hear, connection, parts)),
        onPing: (payload) => renewSession(connection, payload, parts),
      },
      { connection },
    );
    client.on('error', (error) => {
      connection.closes(protocolErrorCode(error));
      parts.log.info({ err: error }, 'a client broke the protocol');
    });
    client.once('close', (code, reason) => {
      leave();
      end(closeCodeLabel(connection.closeCode ?? code));
      connection.writer.close();
      void closed(code, String(reason));
    });
  };
  return {
    upgrade: (request, socket, head) => server.handleUpgrade(request, socket, head, (client) => open(client, request)),
    close: async () => {
      await running.idle();
      // graphql-ws sends `complete` a few turns after a stream has ended.
      await setImmediate();
      heartbeat.stop();
      for (const client of server.clients) client.close(closeCodes.goingAway, 'the server is closing');
    },
    terminate: () => {
      for (const client of server.clients) client.terminate();
    },
  };
}
