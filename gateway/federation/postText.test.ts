import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Pool } from 'undici';
import { expect, onTestFinished, test } from 'vitest';
import { postText } from './postText.ts';

async function serve(answer: RequestListener): Promise<Pool> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const pool = new Pool(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  onTestFinished(async () => {
    await pool.destroy();
    server.close();
  });
  return pool;
}

const posted = { path: '/', headers: { 'content-type': 'text/plain' }, body: 'größer' };

test('a text is posted, and the answer read whole, wherever it was cut on its way', async () => {
  const pool = await serve(async (request, response) => {
    const bytes = Buffer.from(`${request.method} ${await text(request)} 🜁`);
    response.writeHead(202);
    for (const byte of bytes) {
      response.write(Buffer.from([byte]));
      await new Promise((resolve) => setImmediate(resolve));
    }
    response.end();
  });
  expect(await postText(pool, posted)).toEqual({ status: 202, text: 'POST größer 🜁' });
});

test('an answer may be empty, and is not one of those that come before it', async () => {
  const pool = await serve((_request, response) => {
    response.writeProcessing();
    response.writeHead(204).end();
  });
  expect(await postText(pool, posted)).toEqual({ status: 204, text: '' });
});

test('what breaks off, or does not begin, is an error with its code', async () => {
  const broken = await serve((_request, response) => {
    response.writeHead(200, { 'content-length': '10' });
    response.write('half', () => response.destroy());
  });
  await expect(postText(broken, posted)).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' });
  const nobody = createServer().listen(0, '127.0.0.1');
  await once(nobody, 'listening');
  const { port } = nobody.address() as AddressInfo;
  await new Promise((resolve) => nobody.close(resolve));
  const away = new Pool(`http://127.0.0.1:${port}`);
  onTestFinished(() => away.destroy());
  await expect(postText(away, posted)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});
