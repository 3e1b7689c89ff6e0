import { once } from 'node:events';
import { connect as connectSocket, type Socket } from 'node:net';
import type { TestGateway } from './startTestGateway.ts';

/** A request to become a WebSocket, but for the empty line that ends it. */
export const UPGRADE = [
  'GET /graphql HTTP/1.1',
  'host: localhost',
  'connection: Upgrade',
  'upgrade: websocket',
  'sec-websocket-version: 13',
  'sec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==',
  'sec-websocket-protocol: graphql-transport-ws',
].join('\r\n');
/** The first byte of the frame that closes. */
const CLOSE = 0x88;

/** A connection without anything. */
export const openRaw = ({ url }: Pick<TestGateway, 'url'>) =>
  connectSocket(Number(new URL(url).port), '127.0.0.1')
    .setNoDelay()
    .on('error', () => {});

/** A WebSocket by hand, whose frames can be anything. */
export async function upgrade(gateway: Pick<TestGateway, 'url'>): Promise<Socket> {
  const socket = openRaw(gateway);
  socket.write(`${UPGRADE}\r\n\r\n`);
  const [answer] = await once(socket, 'data');
  if (!String(answer).startsWith('HTTP/1.1 101 ')) throw new Error(`answered with ${answer}`);
  return socket;
}

/** A frame of a client (https://www.rfc-editor.org/rfc/rfc6455#section-5.2), masked with zeros. @param first its first byte: FIN and opcode */
export function frame(first: number, payload: string | Buffer, length = Buffer.byteLength(payload)): Buffer {
  const header = Buffer.alloc(14);
  header[0] = first;
  header[1] = 0xff;
  header.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([header, Buffer.from(payload)]);
}

/** Everything that comes until the end, which it answers when it is told of it. */
export async function rest(socket: Socket): Promise<Buffer> {
  const parts: Buffer[] = [];
  socket.on('data', (part) => {
    parts.push(part);
    if (part.includes(CLOSE)) socket.end();
  });
  await new Promise((resolve) => socket.once('close', resolve));
  return Buffer.concat(parts);
}

/** The code with which the server closes: the last frame is short, and holds it and a reason. */
export async function closeCode(socket: Socket): Promise<number> {
  const all = await rest(socket);
  return all.readUInt16BE(all.lastIndexOf(CLOSE) + 2);
}

/** Sends bytes one by one, in as many turns of the event loop, and then others, if there are any, again and again, until the server says something. */
export async function drip(socket: Socket, first: Buffer, again: Buffer = Buffer.alloc(0)): Promise<void> {
  let isHeard = false;
  for (const event of ['data', 'close']) socket.once(event, () => (isHeard = true));
  const length = again.length === 0 ? first.length : Number.POSITIVE_INFINITY;
  for (let at = 0; !isHeard && at < length; at++) {
    const [from, index] = at < first.length ? [first, at] : [again, (at - first.length) % again.length];
    socket.write(from.subarray(index, index + 1));
    await new Promise((resolve) => setImmediate(resolve));
  }
}
