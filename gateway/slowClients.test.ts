import { connect as connectSocket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { openSocket } from './testing/openSocket.ts';
import { startTestGateway, type TestGateway, tokenOf } from './testing/startTestGateway.ts';

const QUERY = `subscription E($after: Position) {
  roomEvents(roomId: "hall", after: $after) { ... on MessageSaid { message { text } } }
}`;
const bounds = { groupBytes: 1_048_576, connectionBytes: 65_536, ring: { facts: 4, characters: 100_000 } };
const live = { ...bounds, queueSize: 4, blockSize: 8, stallTimeout: 60_000 };
/** Together more than the kernel takes for a client that does not read. */
const BIG = 'x'.repeat(256 * 1024);
const EVENTS = 80;

const start = (gateway: TestGateway) => ({ after: gateway.positions.sign(gateway.world.say('hall', 'start')) });

describe('a client that does not read', () => {
  test('gets every event once it reads again, and holds up nobody else [S1]', async () => {
    await using gateway = await startTestGateway({ live });
    const after = start(gateway);
    const slow = await openSocket(gateway.url, tokenOf('ada'));
    const quick = await openSocket(gateway.url, tokenOf('bob'));
    slow.start('stream', QUERY, after);
    quick.start('stream', QUERY, after);
    slow.socket.pause();
    for (let count = 0; count < EVENTS; count++) {
      gateway.world.say('hall', `${count} ${BIG}`);
      await quick.next();
    }
    const readsBefore = gateway.world.ledgerReads;
    slow.socket.resume();
    const messages = await slow.take(EVENTS);
    const numbers = messages.map(({ payload }) => Number.parseInt(payload.data.roomEvents.message.text, 10));
    expect(numbers).toEqual(Array.from({ length: EVENTS }, (_, index) => index));
    expect(gateway.world.ledgerReads).toBeGreaterThan(readsBefore);
  });

  test('is let go with a code after a while [S3, T6]', async () => {
    await using gateway = await startTestGateway({ live: { ...live, stallTimeout: 30 } });
    const after = start(gateway);
    const noticed = gateway.until('a client does not read');
    const slow = await openSocket(gateway.url, tokenOf('ada'));
    slow.start('stream', QUERY, after);
    slow.socket.pause();
    for (let count = 0; count < EVENTS; count++) gateway.world.say('hall', `${count} ${BIG}`);
    await noticed;
    slow.socket.resume();
    expect(await slow.closed).toBe(4490);
  });

  test('is cut off on an event stream after a while [S3, T6]', async () => {
    await using gateway = await startTestGateway({ live: { ...live, stallTimeout: 30 } });
    const { after } = start(gateway);
    const { port } = new URL(gateway.url);
    const socket = connectSocket(Number(port), '127.0.0.1');
    const variables = encodeURIComponent(JSON.stringify({ after }));
    const path = `/graphql/stream?query=${encodeURIComponent(QUERY)}&variables=${variables}`;
    const noticed = gateway.until('a client does not read');
    socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${tokenOf('ada')}\r\n\r\n`);
    socket.pause();
    for (let count = 0; count < EVENTS; count++) gateway.world.say('hall', `${count} ${BIG}`);
    await noticed;
    const closed = new Promise((resolve) => socket.once('close', resolve).once('error', resolve));
    socket.resume();
    await closed;
  });
});
