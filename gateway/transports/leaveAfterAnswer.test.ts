import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { silentLog } from '@c18n/platform/logging/Log';
import { expect, test, vi } from 'vitest';
import { createHttpServer } from './createHttpServer.ts';

/** A server that answers no sooner than it is told, and a client of its that leaves when the server does. */
async function given() {
  const asked = Promise.withResolvers<void>();
  const answering = Promise.withResolvers<void>();
  const app = createHttpServer({ bytes: 1_000, log: silentLog });
  app.get('/', async () => {
    asked.resolve();
    await answering.promise;
    return 'answer';
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  return { app, socket, asked: asked.promise, answer: answering.resolve };
}

test('a connection ends with the answer that the server gives while it closes', async () => {
  const { app, socket, asked, answer } = await given();
  const received = text(socket);
  socket.write('GET / HTTP/1.1\r\nhost: here\r\n\r\n');
  await asked;
  const closed = app.close();
  await vi.waitUntil(() => !app.server.listening);
  answer();
  expect(await received).toMatch(/connection: close[\s\S]*answer$/);
  await closed;
});

test('a connection on which nothing was asked ends when the server closes', async () => {
  const { app, socket } = await given();
  const received = text(socket);
  await app.close();
  expect(await received).toBe('');
});
