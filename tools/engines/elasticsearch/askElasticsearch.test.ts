import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { askElasticsearch } from './askElasticsearch.ts';

const patience = AbortSignal.timeout(30_000);
const about = { version: { number: '9.4.3', build_flavor: 'default', lucene_version: '10.4.0' } };

/** A server that wants a password, and tells which answer it gives to which path. */
async function serving(answers: Readonly<Record<string, { status: number; body: unknown }>>): Promise<string> {
  const server = createServer((request, response) => {
    const isKnown = request.headers.authorization === `Basic ${Buffer.from('ann:p@ss').toString('base64')}`;
    const path = new URL(request.url ?? '', 'http://localhost').pathname;
    const { status, body } = (isKnown ? answers[path] : undefined) ?? { status: 401, body: 'unknown' };
    response.writeHead(status).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('an Elasticsearch server tells its version to who signs in', async () => {
  const server = await serving({ '/_cluster/health': { status: 200, body: {} }, '/': { status: 200, body: about } });
  const answer = 'Elasticsearch 9.4.3 (default, Lucene 10.4.0)';
  expect(await askElasticsearch(`http://ann:p%40ss@${server}`, patience)).toBe(answer);
  expect(await askElasticsearch(`http://ann:p%40ss@${server},http://nowhere.invalid:1`, patience)).toBe(answer);
  await expect(askElasticsearch(`http://${server}`, patience)).rejects.toThrow(`${server} answers 401`);
});

test('an Elasticsearch server whose shards are not there yet has not answered', async () => {
  const server = await serving({ '/_cluster/health': { status: 408, body: {} }, '/': { status: 200, body: about } });
  await expect(askElasticsearch(`http://ann:p%40ss@${server}`, patience)).rejects.toThrow('answers 408');
});
