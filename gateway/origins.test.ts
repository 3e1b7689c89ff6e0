import { TOKEN_HEADER_KEY } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestGateway, type TestGateway, tokenOf } from './testing/startTestGateway.ts';

const APP = 'https://app.example.org';
const OTHER = 'https://app.example.org.evil.example';
const EVENTS = 'subscription { roomEvents(roomId: "hall") { __typename } }';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({
    allowedOrigins: ['http://localhost:5173', APP],
    costRates: { person: 50, importer: 50, address: 50 },
  });
});
afterAll(() => gateway.close());

type Headers = Readonly<Record<string, string>>;
const json = { 'content-type': 'application/json' };

function post(query: string, headers: Headers = {}, { url } = gateway) {
  return fetch(url, { method: 'POST', headers: { origin: APP, ...json, ...headers }, body: JSON.stringify({ query }) });
}

function preflight(url: string, origin: string, method = 'POST') {
  return fetch(url, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': method } });
}

const allowed = (response: Response) => response.headers.get('access-control-allow-origin');

describe('a page of another origin that is allowed', () => {
  test.each(['', '/stream'])('is told before it asks what it may send to /graphql%s', async (path) => {
    const response = await preflight(`${gateway.url}${path}`, APP, 'DELETE');
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': APP,
      'access-control-allow-methods': 'GET, POST, PUT, DELETE',
      'access-control-allow-headers': `authorization, content-type, accept, apollo-require-preflight, ${TOKEN_HEADER_KEY}`,
      'access-control-max-age': '7200',
      vary: 'Origin',
    });
    expect(response.headers.has('access-control-allow-credentials')).toBe(false);
  });

  test('may read answers, and when to ask again', async () => {
    const response = await post('{ rooms { id } }');
    expect(await response.json()).toMatchObject({ data: { rooms: [{ id: 'hall' }] } });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      ...{ 'access-control-allow-origin': APP, 'access-control-expose-headers': 'retry-after' },
      vary: expect.stringContaining('Origin'),
    });
  });

  test('may read why it is refused', async () => {
    const stream = { accept: 'text/event-stream' };
    const invalid = { authorization: 'Bearer ~' };
    const tooLong = `{ rooms { id } } #${'x'.repeat(1_100_000)}`;
    const refused = [await post('{ no }'), await post('{ no', invalid), await post(EVENTS, { ...invalid, ...stream })];
    refused.push(await post(tooLong));
    expect(refused.map(({ status }) => status)).toEqual([200, 401, 401, 413]);
    expect(refused.map(allowed)).toEqual([APP, APP, APP, APP]);
  });

  test('may read that it asks too much', async () => {
    const authorization = `Bearer ${tokenOf('edsger')}`;
    const say = 'mutation { say(roomId: "hall", text: "hello") { id } }';
    let response = await post(say, { authorization });
    for (let asked = 1; asked < 10 && response.status !== 429; asked++) response = await post(say, { authorization });
    expect([response.status, allowed(response)]).toEqual([429, APP]);
    expect(response.headers.has('retry-after')).toBe(true);
  });

  test('may read that something is away', async () => {
    gateway.world.isAway = true;
    const response = await post('{ rooms { id } }', { authorization: `Bearer ${tokenOf('grace')}` });
    gateway.world.isAway = false;
    expect([response.status, allowed(response)]).toEqual([503, APP]);
  });

  test('may read an event stream', async () => {
    const response = await post(EVENTS, { accept: 'text/event-stream', authorization: `Bearer ${tokenOf('ada')}` });
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      ...{ 'access-control-allow-origin': APP, 'access-control-expose-headers': 'retry-after', vary: 'Origin' },
      ...{ 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache, no-transform' },
    });
    await response.body?.cancel();
  });

  test('may use an event stream for many operations', async () => {
    const send = (method: string, headers: Headers, query = '') =>
      fetch(`${gateway.url}/stream${query}`, { method, headers: { origin: APP, ...headers } });
    const reserved = await send('PUT', {});
    const token = { [TOKEN_HEADER_KEY]: await reserved.text() };
    const opened = await send('GET', { ...token, accept: 'text/event-stream' });
    const stopped = await send('DELETE', token, '?operationId=1');
    const unknown = await send('DELETE', { [TOKEN_HEADER_KEY]: 'unknown' }, '?operationId=1');
    const responses = [reserved, opened, stopped, unknown];
    expect(responses.map(({ status }) => status)).toEqual([201, 200, 200, 404]);
    expect(responses.map(allowed)).toEqual([APP, APP, APP, APP]);
    await opened.body?.cancel();
  });
});

describe('a page of another origin', () => {
  test.each([OTHER, 'null', 'http://app.example.org'])('that is not allowed is told nothing: %s', async (origin) => {
    const responses = [await preflight(gateway.url, origin), await post('{ rooms { id } }', { origin })];
    expect(responses.map(allowed)).toEqual([null, null]);
    // Or a cache would hand this answer to those who are.
    expect(responses.map(({ headers }) => headers.get('vary'))).toEqual([
      expect.stringContaining('Origin'),
      expect.stringContaining('Origin'),
    ]);
  });

  test('is not allowed unless an operator says so', async () => {
    await using closed = await startTestGateway();
    expect((await preflight(closed.url, APP)).status).toBe(404);
    const response = await post('{ rooms { id } }', {}, closed);
    expect([response.status, allowed(response)]).toEqual([200, null]);
  });

  test('may be any', async () => {
    await using open = await startTestGateway({ allowedOrigins: ['*'] });
    expect(allowed(await preflight(open.url, OTHER))).toBe('*');
    expect(allowed(await post('{ rooms { id } }', { origin: OTHER }, open))).toBe('*');
  });

  test('is allowed nothing beside the API', async () => {
    const health = await fetch(new URL('/health/live', gateway.url), { headers: { origin: APP } });
    expect([health.status, allowed(health)]).toEqual([200, null]);
  });
});
