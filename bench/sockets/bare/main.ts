import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { answerParent } from '../../server/answerParent.ts';

// A server of WebSockets and nothing else: it acknowledges connections, so that the same clients can be used, and sends all of them what
// it is told.

const ACKNOWLEDGEMENT = '{"type":"connection_ack"}';

const server = createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on('connection', (socket) => {
  socket.on('message', (data: Buffer) => {
    if (data.includes('"connection_init"')) socket.send(ACKNOWLEDGEMENT);
  });
});
server.listen(0, '127.0.0.1', 4_096);
await once(server, 'listening');
let message = Buffer.alloc(0);

answerParent({
  url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
  /** What will be sent. */
  message: (base64: string) => {
    message = Buffer.from(base64, 'base64');
  },
  /** Sends it so many times to each client, all in one turn of the event loop. */
  send: (times: number) => {
    for (let time = 0; time < times; time++)
      for (const socket of sockets.clients) socket.send(message, { binary: false });
  },
});
