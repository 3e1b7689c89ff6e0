import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestGateway, type TestGateway, tokenOf } from './testing/startTestGateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

const QUERY =
  'subscription E($after: Position) { roomEvents(roomId: "hall", after: $after) { ... on MessageSaid { message { text } } } }';
const headers = () => ({ authorization: `Bearer ${tokenOf('ada')}` });
const stream = (body: object, init: Record<string, string> = {}) =>
  fetch(`${gateway.url}/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers(), ...init },
    body: JSON.stringify(body),
  });

describe('an event stream', () => {
  test.each(['/stream', ''])('tells events to a client of the protocol at /graphql%s', async (path) => {
    const client = createClient({ url: `${gateway.url}${path}`, headers });
    const after = gateway.positions.sign(gateway.world.say('hall', 'first'));
    const events = client.iterate({ query: QUERY, variables: { after } });
    const first = events.next();
    gateway.world.say('hall', 'second');
    expect((await first).value).toMatchObject({ data: { roomEvents: { message: { text: 'second' } } } });
    gateway.world.say('hall', 'third');
    expect((await events.next()).value).toMatchObject({ data: { roomEvents: { message: { text: 'third' } } } });
    await events.return?.();
    client.dispose();
  });

  test('answers queries, too, and then completes', async () => {
    const client = createClient({ url: `${gateway.url}/stream` });
    const results: unknown[] = [];
    for await (const result of client.iterate({ query: '{ rooms { id } }' })) results.push(result);
    expect(results).toMatchObject([{ data: { rooms: [{ id: 'hall' }] } }]);
    client.dispose();
  });

  test('is open before the first event', async () => {
    const response = await stream({ query: QUERY });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    const reader = response.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe(':\n\n');
    await reader?.cancel();
  });

  test('tells why it ends [T1]', async () => {
    const text = await (await stream({ query: QUERY, variables: { after: 'forged' } })).text();
    expect(text).toContain('"code":"BAD_POSITION"');
    expect(text.endsWith('event: complete\ndata:\n\n')).toBe(true);
  });

  test('is refused by a status where it cannot start [T9]', async () => {
    expect((await stream({ query: QUERY }, { authorization: 'Bearer ~' })).status).toBe(401);
    expect((await stream({ query: 3 })).status).toBe(400);
    expect((await stream({ query: '{ rooms { id } }', variables: 'x' })).status).toBe(400);
    const mutation = encodeURIComponent('mutation { say(roomId: "hall", text: "x") { id } }');
    expect((await fetch(`${gateway.url}/stream?query=${mutation}`, { headers: headers() })).status).toBe(405);
  });

  test('may come by GET', async () => {
    const query = encodeURIComponent('query R($n: Int) { rooms(first: $n) { id } }');
    const response = await fetch(`${gateway.url}/stream?query=${query}&variables=${encodeURIComponent('{"n":1}')}`);
    expect(await response.text()).toContain('{"data":{"rooms":[{"id":"hall"}]}');
  });

  test('is completed when the server closes [T7]', async () => {
    await using other = await startTestGateway();
    const client = createClient({ url: `${other.url}/stream`, headers, retryAttempts: 0 });
    const after = other.positions.sign(other.world.say('hall', 'first'));
    other.world.say('hall', 'second');
    const events = client.iterate({ query: QUERY, variables: { after } });
    await events.next();
    const end = events.next();
    await other.close();
    expect(await end).toMatchObject({ done: true });
  });
});
