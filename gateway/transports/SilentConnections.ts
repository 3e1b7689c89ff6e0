import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** The connections on which nothing has been asked yet. Node's `closeIdleConnections` counts them among the busy ones. */
export class SilentConnections {
  readonly #sockets = new Set<Socket>();

  constructor(server: Server) {
    const heard = ({ socket }: { readonly socket: Socket }) => this.#sockets.delete(socket);
    server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
    server.on('request', heard).on('upgrade', heard);
  }

  /** Ends them: a server that closes waits for nothing that nobody has asked. */
  end(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}
