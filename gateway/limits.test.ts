import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultGatewayConfiguration } from './GatewayConfiguration.ts';
import { ask } from './testing/ask.ts';
import { connect, openSocket } from './testing/openSocket.ts';
import { startTestGateway, type TestGateway, tokenOf } from './testing/startTestGateway.ts';

const limits = {
  ...defaultGatewayConfiguration.limits,
  ...{ depth: 4, cost: 50, aliases: 3, rootFields: 5, tokens: 200, bytes: 4_000, operationsPerSocket: 2 },
};
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ limits, introspection: false });
});
afterAll(() => gateway.close());

const TOO_BIG: readonly (readonly [string, string])[] = [
  ['TOO_DEEP', '{ room(id: "hall") { parent { parent { parent { parent { id } } } } } }'],
  ['TOO_DEEP', '{ ...F } fragment F on Query { room(id: "hall") { parent { parent { parent { id } } } } }'],
  ['TOO_MANY_ALIASES', '{ a: rooms { id } b: rooms { id } c: rooms { id } d: rooms { id } }'],
  ['TOO_MANY_ALIASES', `{ ${'rooms { id } '.repeat(6)} }`],
  ['TOO_LARGE', `{ rooms { ${'id '.repeat(200)} } }`],
  ['TOO_COSTLY', '{ rooms(first: 50) { messages(first: 1) { id } } }'],
];

describe('an operation that is too much', () => {
  test.each(TOO_BIG)('is refused over HTTP as %s: %s', async (code, query) => {
    expect(await ask(gateway, query)).toMatchObject({ status: 400, errors: [{ extensions: { code } }] });
  });

  test('is refused in an address that can be read in two ways', async () => {
    // Where an escape is not UTF-8, one reading leaves all as it is, and the quotes end elsewhere.
    const aliases = Array.from({ length: 50 }, (_, index) => `a${index}:id`).join(',');
    const honest = 'query,A{room(id:"%FF%22){id}}';
    const hidden = `query,B{room(id:%22hall%22){id,${aliases}}}%23"){id}}`;
    const headers = { 'apollo-require-preflight': '1' };
    for (const address of [
      `?query=${honest}${hidden}&operationName=B`,
      `?query=query,A{rooms{id}}&query=query,B{room(id:"hall"){${aliases}}}`,
      `?query=query,A{rooms{id}}%23&qu%65ry=${encodeURIComponent(`{ room(id: "hall") { ${aliases} } }`)}`,
    ]) {
      const response = await getRaw(gateway.url, address, headers);
      expect(response, address).toMatchObject({ status: 400, body: expect.not.stringContaining('"a0"') });
    }
  });

  test('is refused over WebSocket by the same rules', async () => {
    const client = await openSocket(gateway.url);
    for (const [code, query] of TOO_BIG) {
      client.start('one', query);
      expect(await client.next()).toMatchObject({ type: 'error', payload: [{ extensions: { code } }] });
    }
  });

  test('says what it would have cost, and what it may', async () => {
    const query = 'query R($first: Int) { rooms(first: $first) { messages(first: 1) { id } } }';
    const dear = await ask(gateway, query, { variables: { first: 50 } });
    expect(dear.errors?.[0]?.extensions).toEqual({ code: 'TOO_COSTLY', cost: { requested: 51, limit: 50 } });
    const cheap = await ask(gateway, query, { variables: { first: 49 } });
    expect(cheap.extensions?.cost).toEqual({ requested: 50, limit: 50 });
  });

  test('is refused as a subscription, too', async () => {
    const client = await openSocket(gateway.url, tokenOf('ada'));
    const parents = 'parent { parent { id } }';
    client.start('one', `subscription { roomEvents(roomId: "hall") { ... on RoomClosed { room { ${parents} } } } }`);
    expect(await client.next()).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'TOO_DEEP' } }] });
  });

  test('is refused by its bytes', async () => {
    expect(await ask(gateway, `{ rooms { id } } #${'x'.repeat(4_000)}`)).toMatchObject({
      ...{ status: 413, errors: [{ extensions: { code: 'TOO_LARGE' } }] },
    });
    const client = await openSocket(gateway.url);
    client.start('one', `{ rooms { id } } #${'x'.repeat(4_000)}`);
    expect(await client.closed).toBe(1009);
  });
});

describe('a WebSocket', () => {
  test('carries only so many operations at once [T13]', async () => {
    const client = await openSocket(gateway.url, tokenOf('ada'));
    const query = 'subscription { roomEvents(roomId: "hall") { __typename } }';
    client.start('one', query);
    client.start('two', query);
    client.start('three', query);
    const refused = { type: 'error', id: 'three', payload: [{ extensions: { code: 'TOO_MANY_STREAMS' } }] };
    expect(await client.next()).toMatchObject(refused);
    client.send({ type: 'complete', id: 'one' });
    client.start('four', '{ rooms { id } }');
    expect(await client.next()).toMatchObject({ type: 'next', id: 'four' });
  });

  test('must be initialised in time', async () => {
    await using impatient = await startTestGateway({ connectionInitTimeout: 20 });
    const client = await connect(impatient.url);
    expect(await client.closed).toBe(4408);
  });

  test('must be initialised before it is used, once, and with a valid token', async () => {
    const eager = await connect(gateway.url);
    eager.start('one', '{ rooms { id } }');
    expect(await eager.closed).toBe(4401);
    const twice = await openSocket(gateway.url);
    twice.send({ type: 'connection_init' });
    expect(await twice.closed).toBe(4429);
    const forged = await connect(gateway.url);
    forged.send({ type: 'connection_init', payload: { token: '~' } });
    expect(await forged.closed).toBe(4401);
  });

  test('is asked to come again where nobody can say whether its token is valid, and keeps what it has [R5, T16]', async () => {
    const { world } = gateway;
    const client = await openSocket(gateway.url, tokenOf('grace'));
    world.isAway = true;
    const newcomer = await connect(gateway.url);
    newcomer.send({ type: 'connection_init', payload: { token: tokenOf('edsger') } });
    expect(await newcomer.closed).toBe(1013);
    client.send({ type: 'ping', payload: { token: tokenOf('grace', 'another session') } });
    expect(await client.next()).toEqual({ type: 'pong', payload: { code: 'UNAVAILABLE' } });
    expect(await ask(gateway, '{ rooms { id } }', { token: tokenOf('edsger') })).toMatchObject({ status: 503 });
    world.isAway = false;
    client.send({ type: 'ping', payload: { token: tokenOf('grace', 'another session') } });
    expect(await client.next()).toMatchObject({ type: 'pong', payload: { expiresAt: expect.any(String) } });
    client.socket.close();
  });

  test('is closed for what is not the protocol, and for an id in use', async () => {
    const garbled = await openSocket(gateway.url);
    garbled.socket.send('{');
    expect(await garbled.closed).toBe(4400);
    for (const type of ['next', 'error', 'connection_ack']) {
      const turned = await openSocket(gateway.url);
      turned.send({ type, id: 'one', payload: type === 'error' ? [{ message: 'x' }] : {} });
      expect(await turned.closed).toBe(4400);
    }
    const doubled = await openSocket(gateway.url, tokenOf('ada'));
    doubled.start('one', 'subscription { roomEvents(roomId: "hall") { __typename } }');
    doubled.start('one', '{ rooms { id } }');
    expect(await doubled.closed).toBe(4409);
  });

  test('is only taken at its address', async () => {
    await expect(connect(gateway.url.replace('/graphql', '/elsewhere'))).rejects.toThrow('404');
  });
});

describe('a schema that is switched off', () => {
  test('is not shown, and not hinted at', async () => {
    const shown = await ask(gateway, '{ __schema { queryType { name } } }');
    const hinted = await ask(gateway, '{ roms { id } }');
    expect(shown.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(hinted.errors?.[0]?.message).not.toContain('rooms');
  });

  test('is not hinted at by subscriptions', async () => {
    const client = await openSocket(gateway.url);
    client.start('one', 'subscription { roomEvent(roomId: "hall") { __typename } }');
    const { payload } = await client.next();
    expect(payload[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(payload[0].message).not.toContain('roomEvents');
  });

  test.each([true, false])(
    'is not hinted at by values that do not fit, but where it is shown (%s)',
    async (introspection) => {
      await using other = await startTestGateway({ introspection });
      const client = await openSocket(other.url, tokenOf('ada'));
      const query = 'query R($order: Order) { rooms(order: $order) { id } }';
      const variables = { order: 'NEWST' };
      const messages = [(await ask(other, query, { variables })).errors?.[0]?.message];
      client.start('query', query, variables);
      messages.push((await client.next()).payload[0].message);
      const subscription = 'subscription E($order: Order) { roomEvents(roomId: "hall", order: $order) { __typename } }';
      client.start('subscription', subscription, variables);
      messages.push((await client.next()).payload[0].message);
      for (const message of messages) {
        expect(message).toContain('The value does not exist in "Order" enum.');
        expect(message?.includes('NEWEST')).toBe(introspection);
      }
    },
  );

  test('is not shown to a subscription that comes with a query for it, or after it', async () => {
    const client = await openSocket(gateway.url, tokenOf('ada'));
    const both =
      'subscription S { roomEvents(roomId: "hall") { __typename } } query Q { __schema { queryType { name } } }';
    const start = (id: string, operationName: string) =>
      client.send({ type: 'subscribe', id, payload: { query: both, operationName } });
    for (const name of ['S', 'Q']) {
      start(name, name);
      const { type, payload } = await client.next();
      expect([type, payload[0].extensions.code]).toEqual(['error', 'GRAPHQL_VALIDATION_FAILED']);
    }
  });
});

describe('a subscription whose root field depends on a condition', () => {
  const query = 'subscription S($x: Boolean = false) { roomEvents(roomId: "hall") @skip(if: $x) { __typename } }';

  test('is refused by its code, over every transport', async () => {
    const client = await openSocket(gateway.url, tokenOf('ada'));
    client.start('one', query);
    const { payload } = await client.next();
    const answer = await ask(gateway, query, { headers: { accept: 'application/graphql-response+json' } });
    for (const error of [payload[0], answer.errors?.[0]])
      expect(error).toMatchObject({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
    expect(answer.status).toBe(400);
  });
});

describe('a health check', () => {
  test('needs no host', async () => {
    const socket = createConnection(Number(new URL(gateway.url).port), '127.0.0.1');
    socket.end('GET /health/live HTTP/1.0\r\n\r\n');
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe('a client that means harm', () => {
  test.each(['[', '', '//', 'a b'])('is told so where its host is no host: "%s"', async (host) => {
    const { port } = new URL(gateway.url);
    const socket = createConnection(Number(port), '127.0.0.1');
    socket.end(`GET /graphql?query=%7Brooms%7Bid%7D%7D HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"code":"BAD_USER_INPUT"');
  });

  test('cannot end the server by resetting a connection that it asked to upgrade', async () => {
    const { port } = new URL(gateway.url);
    const socket = createConnection(Number(port), '127.0.0.1');
    socket.on('error', () => {});
    socket.write('GET /elsewhere HTTP/1.1\r\nhost: x\r\nconnection: Upgrade\r\nupgrade: websocket\r\n\r\n');
    await once(socket, 'data');
    socket.resetAndDestroy();
    await once(socket, 'close');
    expect((await ask(gateway, '{ rooms { id } }')).errors).toBeUndefined();
  });
});

/** Asks with an address as it is, which `fetch` would write anew. */
async function getRaw(url: string, search: string, headers: Readonly<Record<string, string>>) {
  const { hostname, port, pathname } = new URL(url);
  const asked = request({ hostname, port, path: `${pathname}${search}`, headers }).end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return { status: response.statusCode, body: await text(response) };
}
