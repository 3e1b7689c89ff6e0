import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** The connections on which nothing has been asked yet. Node's `closeIdleConnections` counts them among the busy ones. */
export class SilentConnections {
  readonly #sockets = new Set<Socket>();

  constructor(server: Server) {
    const sockets = this.#sockets;
    // One listener for all of them, and only while they are silent: each takes memory for as long as a client stays.
    function closed(this: Socket): void {
      sockets.delete(this);
    }
    const heard = ({ socket }: { readonly socket: Socket }) => {
      if (sockets.delete(socket)) socket.off('close', closed);
    };
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('close', closed);
    });
    server.on('request', heard).on('upgrade', heard);
  }

  /** Ends them: a server that closes waits for nothing that nobody has asked. */
  end(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}
