import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { askRedis } from './askRedis.ts';

const patience = AbortSignal.timeout(30_000);

/** A server that answers the first command that has all of the words with pieces of text, and then closes the connection. */
async function answering(words: readonly string[], pieces: readonly string[]): Promise<string> {
  const server = createServer((socket) => {
    let received = '';
    socket.setNoDelay().on('data', async (chunk) => {
      received += chunk;
      if (!words.every((word) => received.includes(word))) return;
      for (const piece of pieces) await new Promise((written) => socket.write(piece, written));
      socket.end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('a Redis server tells its version, in however many pieces', async () => {
  const server = await answering(['INFO', 'server'], ['$40\r\n# Server\r\nredis_ver', 'sion:7.0', '.15\r\nmode:x\r\n']);
  expect(await askRedis(`redis://${server}`, patience)).toBe('Redis 7.0.15');
});

test('whoever asks a Redis server signs in with what its address tells', async () => {
  const words = ['*3\r\n$4\r\nAUTH\r\n$3\r\nann\r\n$7\r\np/ssw?d\r\n', 'INFO'];
  const server = await answering(words, ['+OK\r\n$20\r\nredis_version:8.2\r\n\r\n']);
  expect(await askRedis(`redis://ann:p%2Fssw%3Fd@${server}`, patience)).toBe('Redis 8.2');
});

test('a Redis server that refuses has not answered', async () => {
  const server = await answering(['INFO'], ['-NOAUTH Authentication required.\r\n']);
  await expect(askRedis(`redis://${server}`, patience)).rejects.toThrow('-NOAUTH Authentication required.');
});

test('a Redis server that closes the connection has not answered', async () => {
  const server = await answering(['INFO'], ['$300\r\n']);
  await expect(askRedis(`redis://${server}`, patience)).rejects.toThrow('without an answer');
});
