import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { ISocketFactoryArgs } from 'kafkajs';
import { expect, test } from 'vitest';
import { KafkaSockets } from './KafkaSockets.ts';

test('a connection that nobody disconnects ends with the others, and kafkajs is told', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const sockets = new KafkaSockets();
  // As kafkajs calls it without TLS.
  const args = { host: '127.0.0.1', port, ssl: undefined, onConnect: () => {} } as unknown as ISocketFactoryArgs;
  const socket = sockets.create(args);
  const [[accepted]] = (await Promise.all([once(server, 'connection'), once(socket, 'connect')])) as unknown as [
    [Socket],
  ];
  const told = once(socket, 'end');
  const ended = once(accepted.resume(), 'close');
  sockets.close();
  await Promise.all([told, ended]);
  server.close();
  await once(server, 'close');
  expect(accepted.destroyed).toBe(true);
});
