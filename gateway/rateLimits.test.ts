import { createClient } from 'graphql-sse';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultGatewayConfiguration } from './GatewayConfiguration.ts';
import { ask } from './testing/ask.ts';
import { openSocket } from './testing/openSocket.ts';
import { startTestGateway, type TestGateway, tokenOf } from './testing/startTestGateway.ts';

const SAY = 'mutation { say(roomId: "hall", text: "hello") { id } }';
/** What `SAY` costs. */
const COST = 11;
const MINUTE = 60_000;

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startTestGateway({
    costRates: { person: 5 * COST, importer: 7 * COST, address: 3 },
    trustedProxies: ['127.0.0.1', '10.0.0.0/8'],
  });
  // The beginning of a window.
  gateway.now = 10 * MINUTE;
});
afterEach(() => gateway.close());

const say = (person: string, session?: string) => ask(gateway, SAY, { token: tokenOf(person, session) });
const codes = (answers: readonly Awaited<ReturnType<typeof ask>>[]) =>
  answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done').toSorted();
const limited = { errors: [{ extensions: { code: 'RATE_LIMITED', retryAfter: expect.any(Number) } }] };

describe('what a person’s operations cost', () => {
  test('is bounded, also at one moment and over many sessions, before anything is done', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, (_, session) => say('ada', `session-${session}`)));
    expect(codes(answers)).toEqual([...Array(3).fill('RATE_LIMITED'), ...Array(5).fill('done')]);
    expect(gateway.world.messages.size).toBe(5);
    expect((await say('bob')).errors).toBeUndefined();
  });

  test('may be more for those who bring in much at once, as long as they may', async () => {
    gateway.world.importers.add('ada');
    const many = () => Promise.all(Array.from({ length: 8 }, () => say('ada')));
    expect(codes(await many())).toEqual(['RATE_LIMITED', ...Array(7).fill('done')]);
    gateway.world.importers.delete('ada');
    gateway.world.state('people', 'ada', 'Renamed');
    expect(codes(await many())).toEqual([...Array(3).fill('RATE_LIMITED'), ...Array(5).fill('done')]);
  });

  test('counts by what is asked: many fields in one operation as much as in many', async () => {
    const fields = Array.from({ length: 5 }, (_, field) => `f${field}: say(roomId: "hall", text: "${field}") { id }`);
    const all = await ask(gateway, `mutation { ${fields.join(' ')} }`, { token: tokenOf('ada') });
    expect(all.extensions?.cost?.requested).toBe(5 * COST);
    expect(await say('ada')).toMatchObject({ status: 429, ...limited });
  });

  test('is told with the time to wait, in seconds, after which it goes on', async () => {
    for (let count = 0; count < 5; count++) await say('ada');
    const response = await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokenOf('ada')}` },
      body: JSON.stringify({ query: SAY }),
    });
    const { errors } = (await response.json()) as { errors: { extensions: { retryAfter: number } }[] };
    const seconds = errors[0]?.extensions.retryAfter ?? 0;
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, String(seconds)]);
    expect(seconds).toBeGreaterThan(60);
    gateway.now += seconds * 1_000 - 1_001;
    expect(codes([await say('ada')])).toEqual(['RATE_LIMITED']);
    gateway.now += 1_001;
    expect(codes([await say('ada')])).toEqual(['done']);
  });

  test('is the same over WebSockets and event streams, and counts subscriptions', async () => {
    const client = await openSocket(gateway.url, tokenOf('ada'));
    const subscription = 'subscription { roomEvents(roomId: "hall") { __typename } }';
    for (let count = 0; count < 5; count++) client.start(`say ${count}`, SAY);
    for (let count = 0; count < 10; count++) expect((await client.next()).type).not.toBe('error');
    for (const query of [SAY, subscription, '{ rooms { id } }']) {
      client.start('too much', query);
      expect(await client.next()).toMatchObject({ type: 'error', payload: limited.errors });
    }
    expect(gateway.world.messages.size).toBe(5);
    const events = createClient({
      url: `${gateway.url}/stream`,
      headers: { authorization: `Bearer ${tokenOf('ada')}` },
      retryAttempts: 0,
    });
    const results: unknown[] = [];
    for await (const result of events.iterate({ query: SAY })) results.push(result);
    expect(results).toMatchObject([limited]);
    events.dispose();
  });
});

describe('the connections of an address', () => {
  test('are bounded, WebSockets and event streams together, and counted out when they end', async () => {
    const limits = { ...defaultGatewayConfiguration.limits, connectionsPerAddress: 2 };
    await using few = await startTestGateway({ limits });
    const stream = () =>
      fetch(`${few.url}/stream`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${tokenOf('ada')}` },
        body: JSON.stringify({ query: 'subscription { roomEvents(roomId: "hall") { __typename } }' }),
      });
    const first = await openSocket(few.url);
    const second = await stream();
    const refused = await stream();
    expect([second.status, refused.status, refused.headers.get('retry-after')]).toEqual([200, 429, '5']);
    expect(await refused.json()).toMatchObject(limited);
    await expect(openSocket(few.url)).rejects.toThrow('429');
    expect(codes([await ask(few, '{ rooms { id } }')])).toEqual(['done']);
    first.socket.close();
    await first.closed;
    await second.body?.cancel();
    // It ends for the server a moment after it has for the client.
    const opened = async () => openSocket(few.url).catch(() => null);
    let again = await opened();
    while (again === null) again = await opened();
    again.start('one', '{ rooms { id } }');
    expect((await again.next()).type).toBe('next');
  });
});

describe('what operations cost of those who are not signed in', () => {
  const look = (forwarded: string) => ask(gateway, '{ __typename }', { headers: { 'x-forwarded-for': forwarded } });

  test('is bounded by their address, and nothing is free', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => look('192.0.2.1')));
    expect(codes(answers)).toEqual([...Array(2).fill('RATE_LIMITED'), ...Array(3).fill('done')]);
    expect(codes([await look('192.0.2.2'), await say('ada')])).toEqual(['done', 'done']);
  });

  test('is that of a network for addresses that one subscriber has', async () => {
    for (const end of ['1', '2', 'ffff:1']) await look(`2001:db8:1:2::${end}`);
    expect(codes([await look('2001:db8:1:2:3::4'), await look('2001:db8:1:3::1')])).toEqual(['RATE_LIMITED', 'done']);
  });

  test('is not escaped by what a client says of itself', async () => {
    for (const own of ['198.51.100.1', '198.51.100.2', '10.0.0.1']) await look(`${own}, 192.0.2.1, 10.0.0.7`);
    expect(codes([await look('198.51.100.3, 192.0.2.1')])).toEqual(['RATE_LIMITED']);
    const client = await openSocket(gateway.url);
    client.start('own', '{ __typename }');
    expect((await client.next()).type).toBe('next');
  });

  test('does not look at what anybody can send where no proxy is trusted', async () => {
    await using open = await startTestGateway({ costRates: { person: 1, importer: 1, address: 3 } });
    const answers = [];
    for (let count = 0; count < 4; count++) {
      answers.push(await ask(open, '{ __typename }', { headers: { 'x-forwarded-for': `192.0.2.${count}` } }));
    }
    expect(codes(answers)).toEqual(['RATE_LIMITED', 'done', 'done', 'done']);
  });
});

describe('documents that are not known', () => {
  const limits = { ...defaultGatewayConfiguration.limits, unknownCharacters: 1_600 };
  const hostile = `{ room(id: "hall") { ${'nothing '.repeat(10)} } }`;
  let bounded: TestGateway;
  beforeEach(async () => {
    bounded = await startTestGateway({ limits });
  });
  afterEach(() => bounded.close());

  test('are charged to who sends them, valid or not, and the others go on', async () => {
    for (const by of [{}, { token: tokenOf('ada') }]) {
      expect((await ask(bounded, hostile, by)).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
      expect(await ask(bounded, hostile, by)).toMatchObject({ status: 429, ...limited });
      expect(await ask(bounded, `{${' '.repeat(500)}`, by)).toMatchObject({ status: 429, ...limited });
    }
    expect((await ask(bounded, SAY, { token: tokenOf('bob') })).errors).toBeUndefined();
    // It is known now, and costs nothing to read.
    expect((await ask(bounded, SAY, { token: tokenOf('ada') })).errors).toBeUndefined();
  });

  test('are charged for each of their operations that has no plan yet', async () => {
    const names = Array.from({ length: 8 }, (_, n) => `Q${n}`);
    const query = names.map((name) => `query ${name} { room(id: "hall") { id } }`).join(' ');
    const send = async (operationName: string) => {
      const response = await fetch(bounded.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, operationName }),
      });
      return response.status;
    };
    const statuses: number[] = [];
    for (const name of names) statuses.push(await send(name));
    expect(statuses).toEqual([...Array(5).fill(200), ...Array(3).fill(429)]);
    expect(await send('Q0')).toBe(200);
  });

  test('also over a WebSocket, once each', async () => {
    const client = await openSocket(bounded.url, tokenOf('ada'));
    const query = `{ room(id: "hall") { id } ${' '.repeat(30)} }`;
    client.start('known', query);
    expect(await client.next()).toMatchObject({ id: 'known', type: 'next' });
    expect(await client.next()).toMatchObject({ id: 'known', type: 'complete' });
    client.start('invalid', hostile);
    expect((await client.next()).payload[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    client.start('too many', hostile);
    expect(await client.next()).toMatchObject({ id: 'too many', type: 'error', payload: limited.errors });
    client.start('again', query);
    expect(await client.next()).toMatchObject({ id: 'again', type: 'next' });
  });

  test('also where an event stream is asked for by GET, and nothing is run', async () => {
    const answers: string[] = [];
    for (let count = 0; count < 7; count++) {
      const query = `mutation { say(roomId: "hall", text: "${count}") { id } }`;
      const response = await fetch(`${bounded.url}/stream?query=${encodeURIComponent(query)}`);
      answers.push(response.status === 200 ? await response.text() : String(response.status));
    }
    const told = answers.findIndex((answer) => answer !== '405');
    expect(told).toBeGreaterThan(0);
    for (const answer of answers.slice(told)) expect(answer).toContain('"RATE_LIMITED"');
    expect(bounded.world.messages.size).toBe(0);
  });
});
