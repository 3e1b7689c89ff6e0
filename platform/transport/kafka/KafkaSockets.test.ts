import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { ISocketFactoryArgs } from 'kafkajs';
import { expect, test } from 'vitest';
import { KafkaSockets } from './KafkaSockets.ts';

test('a connection that nobody disconnects ends with the others', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const sockets = new KafkaSockets();
  // As kafkajs calls it without TLS.
  const args = { host: '127.0.0.1', port, ssl: undefined, onConnect: () => {} } as unknown as ISocketFactoryArgs;
  const [accepted] = (await Promise.all([once(server, 'connection'), once(sockets.create(args), 'connect')]))[0] as [
    Socket,
  ];
  const ended = once(accepted.resume(), 'close');
  sockets.close();
  await ended;
  server.close();
  await once(server, 'close');
  expect(accepted.destroyed).toBe(true);
});
