import { createClient, TOKEN_HEADER_KEY } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultGatewayConfiguration } from './GatewayConfiguration.ts';
import { startTestGateway, type TestGateway, tokenOf } from './testing/startTestGateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

const EVENTS =
  'subscription E($room: ID!, $after: Position) { roomEvents(roomId: $room, after: $after) { ... on MessageSaid { message { text } } } }';
const authorization = `Bearer ${tokenOf('ada')}`;
const json = { 'content-type': 'application/json' };
type Headers = Readonly<Record<string, string>>;

/** The single connection mode, request by request. */
function requests(url: string, own: Headers = { authorization }) {
  const send = (token: string, method: string, { headers = {}, body, query = '' }: Sent = {}) =>
    fetch(`${url}/stream${query}`, {
      ...{ method, headers: { ...own, [TOKEN_HEADER_KEY]: token, ...headers } },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return {
    reserve: () => fetch(`${url}/stream`, { method: 'PUT', headers: own }),
    open: (token: string, headers: Headers = {}) =>
      send(token, 'GET', { headers: { accept: 'text/event-stream', ...headers } }),
    start: (token: string, id: string, operation: object, headers: Headers = {}) =>
      send(token, 'POST', {
        headers: { ...json, ...headers },
        body: { ...operation, extensions: { operationId: id } },
      }),
    stop: (token: string, id: string) => send(token, 'DELETE', { query: `?operationId=${id}` }),
    send,
  };
}
type Sent = { readonly headers?: Headers; readonly body?: object; readonly query?: string };

async function opened(url = gateway.url) {
  const client = requests(url);
  const token = await (await client.reserve()).text();
  const response = await client.open(token);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  /** Reads until something has come. */
  const until = async (part: string) => {
    while (!text.includes(part)) {
      const { value, done } = (await reader?.read()) ?? { done: true };
      if (done) throw new Error(`ended without ${part}: ${text}`);
      text += value;
    }
    return text;
  };
  const ended = async () => {
    while ((await reader?.read())?.done === false);
  };
  return { client, token, response, until, ended, leave: () => reader?.cancel() };
}

describe('an event stream for many operations', () => {
  test('serves a client of the protocol', async () => {
    const client = createClient({ url: `${gateway.url}/stream`, singleConnection: true, headers: { authorization } });
    const after = gateway.positions.sign(gateway.world.say('hall', 'before'));
    const follow = () => client.iterate({ query: EVENTS, variables: { room: 'hall', after } });
    const [one, other] = [follow(), follow()];
    const both = Promise.all([one.next(), other.next()]);
    gateway.world.say('hall', 'grüße');
    const told = { data: { roomEvents: { message: { text: 'grüße' } } } };
    expect((await both).map(({ value }) => value)).toMatchObject([told, told]);
    const answers: unknown[] = [];
    for await (const answer of client.iterate({ query: '{ rooms { id } }' })) answers.push(answer);
    expect(answers).toMatchObject([{ data: { rooms: [{ id: 'hall' }] } }]);
    await one.return?.();
    gateway.world.say('hall', 'more');
    expect((await other.next()).value).toMatchObject({ data: { roomEvents: { message: { text: 'more' } } } });
    client.dispose();
  });

  test('is reserved with a token, opened once, and gone when it is closed [M1]', async () => {
    const { client, token, response, until, leave } = await opened();
    expect((await client.reserve()).status).toBe(201);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    expect(await until(':\n\n')).toBe(':\n\n');
    expect((await client.open(token)).status).toBe(409);
    await leave();
    // The server hears of it soon.
    while ((await client.start(token, 'one', { query: '{ rooms { id } }' })).status !== 404);
  });

  test('is opened by its token in the URL, too, as a browser can [M1]', async () => {
    const token = await (await requests(gateway.url).reserve()).text();
    const response = await fetch(`${gateway.url}/stream?token=${token}`, { headers: { accept: 'text/event-stream' } });
    expect(response.status).toBe(200);
    await response.body?.cancel();
  });

  test('tells each result with the id of its operation, and its end [M2]', async () => {
    const { client, token, until, leave } = await opened();
    const id = 'an "id" with ümlauts';
    expect((await client.start(token, id, { query: '{ rooms { id } }' })).status).toBe(202);
    const text = await until('event: complete');
    expect(text).toContain(
      `event: next\ndata: {"id":${JSON.stringify(id)},"payload":{"data":{"rooms":[{"id":"hall"}]}`,
    );
    expect(await until(`event: complete\ndata: {"id":${JSON.stringify(id)}}\n\n`)).toBeTruthy();
    await leave();
  });

  test('tells why an operation ends, and goes on with the others [M5]', async () => {
    const { client, token, until, leave } = await opened();
    await client.start(token, 'good', { query: EVENTS, variables: { room: 'hall' } });
    await client.start(token, 'bad', { query: EVENTS, variables: { room: 'hall', after: 'forged' } });
    expect(await until('data: {"id":"bad"}\n\n')).toContain('"code":"BAD_POSITION"');
    await client.start(token, 'barrier', { query: '{ rooms { id } }' });
    await until('data: {"id":"barrier"}\n\n');
    gateway.world.say('hall', 'still here');
    expect(await until('still here')).toContain('{"id":"good","payload":');
    await leave();
  });

  test('stops an operation, whose id can be used again [M2, M3]', async () => {
    const { client, token, until, leave } = await opened();
    const subscription = { query: EVENTS, variables: { room: 'hall' } };
    expect((await client.start(token, 'one', subscription)).status).toBe(202);
    expect((await client.start(token, 'one', subscription)).status).toBe(409);
    expect((await client.stop(token, 'one')).status).toBe(200);
    expect((await client.stop(token, 'never began')).status).toBe(200);
    expect((await client.start(token, 'one', { query: '{ rooms { id } }' })).status).toBe(202);
    expect(await until('event: complete')).toContain('"rooms"');
    await leave();
  });

  test('belongs to whoever reserved it [M4]', async () => {
    const { client, token, leave } = await opened();
    const query = { query: '{ rooms { id } }' };
    const as = (name: string) => ({ authorization: `Bearer ${tokenOf(name)}` });
    expect((await client.start(token, 'one', query, as('bob'))).status).toBe(403);
    expect((await requests(gateway.url, {}).start(token, 'one', query)).status).toBe(403);
    expect((await client.start(token, 'one', query, { authorization: 'Bearer ~' })).status).toBe(401);
    expect((await client.start('made up', 'one', query)).status).toBe(404);
    await leave();
  });

  test('goes on with a fresh token of the same person, and ends operations whose token has expired [M4]', async () => {
    await using other = await startTestGateway();
    const { client, token, until, leave } = await opened(other.url);
    const lasting = (expiresAt: number) => ({ authorization: `Bearer ${tokenOf('ada', 'ada-session', expiresAt)}` });
    await client.start(token, 'one', { query: EVENTS, variables: { room: 'hall' } });
    expect((await client.start(token, 'barrier', { query: '{ rooms { id } }' }, lasting(2_000_000))).status).toBe(202);
    await until('data: {"id":"barrier"}\n\n');
    other.now = 1_500_000;
    other.world.say('hall', 'with the fresh one');
    await until('with the fresh one');
    other.now = 2_500_000;
    other.world.say('hall', 'too late');
    expect(await until('data: {"id":"one"}\n\n')).toContain('"code":"UNAUTHENTICATED"');
    expect(await until('data: {"id":"one"}\n\n')).not.toContain('too late');
    await leave();
  });

  test('is refused what is not of the protocol', async () => {
    const { client, token, leave } = await opened();
    const codes = [
      await client.send(token, 'POST', { headers: json, body: { query: '{ rooms { id } }' } }),
      await client.send(token, 'POST', { headers: json, body: { extensions: { operationId: 'one' } } }),
      await client.send(token, 'DELETE'),
      await client.start(await (await client.reserve()).text(), 'one', { query: '{ rooms { id } }' }),
    ].map(({ status }) => status);
    expect(codes).toEqual([400, 400, 400, 409]);
    await leave();
  });

  test('carries as many operations as it may', async () => {
    const { limits } = defaultGatewayConfiguration;
    await using other = await startTestGateway({ limits: { ...limits, operationsPerSocket: 1 } });
    const { client, token, leave } = await opened(other.url);
    const subscription = { query: EVENTS, variables: { room: 'hall' } };
    expect((await client.start(token, 'one', subscription)).status).toBe(202);
    const refused = await client.start(token, 'two', subscription);
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('TOO_MANY_STREAMS')]);
    await leave();
  });

  test('ends when the server closes, after its operations [M5]', async () => {
    await using other = await startTestGateway();
    const { client, token, until, ended } = await opened(other.url);
    await client.start(token, 'one', { query: EVENTS, variables: { room: 'hall' } });
    await client.start(token, 'barrier', { query: '{ rooms { id } }' });
    await until('data: {"id":"barrier"}\n\n');
    const closed = other.close();
    await until('data: {"id":"one"}\n\n');
    await ended();
    await closed;
  });
});

test('a reservation that nobody uses is forgotten [M1]', async () => {
  await using other = await startTestGateway({ connectionInitTimeout: 1 });
  const client = requests(other.url);
  const token = await (await client.reserve()).text();
  while ((await client.open(token)).status !== 404);
});
