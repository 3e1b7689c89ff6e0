import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { CloseCode, GRAPHQL_TRANSPORT_WS_PROTOCOL, handleProtocols } from 'graphql-ws';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import { closeCodeLabel } from './closeCodeLabel.ts';
import { closeCodes } from './closeCodes.ts';
import { Heartbeat } from './Heartbeat.ts';
import { protocolErrorCode } from './protocolErrorCode.ts';
import { RunningStreams } from './RunningStreams.ts';
import { SocketConnection } from './SocketConnection.ts';
import { SocketProtocol } from './SocketProtocol.ts';
import type { TransportParts } from './TransportParts.ts';

/** The WebSockets of clients, speaking graphql-transport-ws. */
export type SocketServer = {
  /**
   * Takes over a connection that asked to become a WebSocket.
   *
   * @param opened called at once, if it becomes one: whoever counted it in need not count it out any more
   */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer, opened: () => void) => void;
  /** Waits until no operation runs, and then tells every client that the server goes away. */
  readonly close: () => Promise<void>;
  /** Cuts off those that have not left. */
  readonly terminate: () => void;
};

/** A WebSocket that knows what is spoken on it, so that all of them share their listeners: each function of its own takes memory for as long as a client is idle. */
class ClientSocket extends WebSocket {
  spoken: SocketProtocol | null = null;
}

export function createSocketServer(parts: TransportParts): SocketServer {
  const { limits, keepAlive } = parts.configuration;
  const server = new WebSocketServer({
    ...{ noServer: true, perMessageDeflate: false, maxPayload: limits.bytes, handleProtocols },
    // They are kept here: `ws` would give each a listener of its own.
    ...{ WebSocket: ClientSocket, clientTracking: false },
  });
  const clients = new Set<WebSocket>();
  const streams = new RunningStreams();
  const heartbeat = new Heartbeat(keepAlive);

  function failed(this: WebSocket, error: Error): void {
    spokenOn(this)?.connection.closes(protocolErrorCode(error));
    parts.log.info({ err: error }, 'a client broke the protocol');
  }
  function closed(this: WebSocket, code: number): void {
    const protocol = spokenOn(this);
    if (protocol === null) return;
    const { connection } = protocol;
    clients.delete(this);
    heartbeat.leave(connection);
    parts.connections.leave(connection.address);
    parts.meter.leave(connection, closeCodeLabel(connection.closeCode ?? code));
    connection.writer.close();
    protocol.close();
  }
  const open = (client: ClientSocket, request: IncomingMessage) => {
    const connection = new SocketConnection(client, request, parts.addressOf(request), parts);
    client.spoken = new SocketProtocol(connection, parts, streams);
    clients.add(client);
    heartbeat.enter(connection);
    parts.meter.enter(connection);
    client.on('message', heard).on('ping', pinged).on('pong', ponged).on('error', failed).on('close', closed);
    if (client.protocol !== GRAPHQL_TRANSPORT_WS_PROTOCOL)
      connection.close(CloseCode.SubprotocolNotAcceptable, 'Subprotocol not acceptable');
  };
  return {
    upgrade: (request, socket, head, opened) =>
      server.handleUpgrade(request, socket, head, (client) => {
        opened();
        open(client, request);
      }),
    close: async () => {
      await streams.idle();
      heartbeat.stop();
      for (const client of clients) client.close(closeCodes.goingAway, 'the server is closing');
    },
    terminate: () => {
      for (const client of clients) client.terminate();
    },
  };
}

/** `ws` says of which class it makes its sockets to nobody. */
function spokenOn(socket: WebSocket): SocketProtocol | null {
  return (socket as ClientSocket).spoken;
}

function heard(this: WebSocket, data: RawData, isBinary: boolean): void {
  const protocol = spokenOn(this);
  if (protocol === null) return;
  const { connection } = protocol;
  if (!connection.hears()) return;
  // The protocol has text only.
  if (isBinary) connection.close(closeCodes.badMessage, 'Invalid message received');
  else void protocol.hear(String(data));
}

function pinged(this: WebSocket): void {
  spokenOn(this)?.connection.hears();
}

function ponged(this: WebSocket): void {
  spokenOn(this)?.connection.answered();
}
