import { connect as connectSocket } from 'node:net';
import { text } from 'node:stream/consumers';
import { createMetrics } from '@c18n/platform/metrics/createMetrics';
import { parseMetrics } from '@c18n/platform/metrics/testing/parseMetrics';
import { describe, expect, onTestFinished, test } from 'vitest';
import { defaultGatewayConfiguration, type GatewayConfiguration } from './GatewayConfiguration.ts';
import { ask } from './testing/ask.ts';
import { connect, openSocket, type TestSocket } from './testing/openSocket.ts';
import { startTestGateway, tokenOf } from './testing/startTestGateway.ts';
import { World } from './testing/World.ts';

const EVENTS =
  'subscription E($after: Position) { roomEvents(roomId: "hall", after: $after) { ... on MessageSaid { message { text } } } }';

/** A gateway that is measured. `value` is 0 for what was never told. */
async function start(partial: Partial<GatewayConfiguration> = {}) {
  const metrics = createMetrics();
  const gateway = await startTestGateway(partial, new World(), undefined, metrics);
  onTestFinished(gateway.close);
  const values = async () => parseMetrics(await metrics.text());
  const value = async (name: string) => (await values()).get(name) ?? 0;
  const until = async (name: string, wanted: number) => {
    while ((await value(name)) !== wanted) await new Promise((resolve) => setImmediate(resolve));
  };
  return { gateway, value, values, until };
}

type Started = Awaited<ReturnType<typeof start>>;

async function follow(client: TestSocket, id = 'stream') {
  client.start(id, EVENTS);
  client.start('barrier', '{ rooms { id } }');
  await client.take(2);
}

const openStream = ({ gateway }: Started, signal?: AbortSignal) =>
  fetch(`${gateway.url}/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${tokenOf('ada')}` },
    body: JSON.stringify({ query: EVENTS }),
    ...(signal && { signal }),
  });

describe('the metrics of live delivery', () => {
  test('count each event and each delivery once, and how long it took from the fact to the socket', async () => {
    const started = await start();
    const { gateway, value, until } = started;
    const clients = await Promise.all(['ada', 'bob'].map((person) => openSocket(gateway.url, tokenOf(person))));
    for (const client of clients) await follow(client);
    expect(await value('c18n_live_groups')).toBe(1);
    await until('c18n_live_members{state="live"}', 2);
    for (const text of ['one', 'two', 'three']) {
      gateway.world.say('hall', text);
      for (const client of clients) await client.next();
    }
    expect(await value('c18n_live_events_total')).toBe(3);
    expect(await value('c18n_live_deliveries_total{way="live"}')).toBe(6);
    expect(await value('c18n_live_deliveries_total{way="caught_up"}')).toBe(0);
    // Facts are of the time 0, and the clock says 1,000 ms.
    await until('c18n_live_lag_seconds_count', 3);
    expect(await value('c18n_live_lag_seconds_sum')).toBe(3);
    expect(await value('c18n_connection_written_bytes_total{transport="websocket"}')).toBeGreaterThan(6 * 50);
    expect(await value('c18n_executions_total{by="compiled",reason=""}')).toBe(3 + 2);
    const late = await openSocket(gateway.url, tokenOf('ada'));
    late.start('late', EVENTS, { after: gateway.positions.sign({ ...factPosition(gateway.world), number: 0 }) });
    await late.take(3);
    expect(await value('c18n_live_deliveries_total{way="caught_up"}')).toBe(3);
    expect(await value('c18n_live_events_total')).toBe(3);
  });

  test('tell why streams ended, each once', async () => {
    const { gateway, value, until } = await start();
    const end = (reason: string) => `c18n_live_stream_ends_total{reason="${reason}"}`;
    const client = await openSocket(gateway.url, tokenOf('ada', 'session', 5_000));
    for (const id of ['one', 'two', 'three']) await follow(client, id);
    client.send({ type: 'complete', id: 'one' });
    await until(end('LEFT'), 1);
    gateway.now = 5_000;
    gateway.world.say('hall', 'too late');
    await client.take(2);
    expect(await value(end('UNAUTHENTICATED'))).toBe(2);
    const other = await openSocket(gateway.url, tokenOf('bob'));
    await follow(other);
    await gateway.close();
    expect(await value(end('COMPLETE'))).toBe(1);
    expect(await value(end('LEFT'))).toBe(1);
    expect(await value('c18n_live_groups')).toBe(0);
    expect(await value('c18n_live_members{state="live"}')).toBe(0);
  });
});

describe('the metrics of connections', () => {
  test('return to nothing when all have gone, in whichever way', async () => {
    const started = await start();
    const { gateway, value, until } = started;
    const connections = (transport: string) => `c18n_connections{transport="${transport}"}`;
    const closed = (transport: string, code: string) =>
      `c18n_connections_closed_total{transport="${transport}",code="${code}"}`;
    const [polite, cut, odd] = await Promise.all([1, 2, 3].map(() => openSocket(gateway.url, tokenOf('ada'))));
    for (const client of [polite, cut, odd]) await follow(client as TestSocket);
    const leaving = new AbortController();
    await openStream(started, leaving.signal);
    const staying = (await openStream(started)).text();
    await until('c18n_live_members{state="live"}', 5);
    expect([await value(connections('websocket')), await value(connections('event_stream'))]).toEqual([3, 2]);
    polite?.socket.close(1_000);
    cut?.socket.terminate();
    odd?.socket.close(4_999);
    leaving.abort();
    await until(connections('websocket'), 0);
    await until(connections('event_stream'), 1);
    for (const code of ['1000', '1006', 'other'])
      expect([code, await value(closed('websocket', code))]).toEqual([code, 1]);
    expect(await value(closed('event_stream', 'LEFT'))).toBe(1);
    const last = await openSocket(gateway.url);
    await gateway.close();
    await last.closed;
    expect(await staying).toContain('event: complete');
    for (const transport of ['websocket', 'event_stream']) {
      expect(await value(connections(transport))).toBe(0);
      expect(await value(`c18n_connection_waiting_bytes{transport="${transport}"}`)).toBe(0);
      expect(await value(`c18n_connections_stalled{transport="${transport}"}`)).toBe(0);
    }
    expect(await value(closed('event_stream', 'COMPLETE'))).toBe(1);
    expect(await value(closed('websocket', '1001'))).toBe(1);
    expect(await value('c18n_connections_opened_total{transport="websocket"}')).toBe(4);
    expect(await value('c18n_connections_opened_total{transport="event_stream"}')).toBe(2);
    expect(await value('c18n_live_groups')).toBe(0);
  });

  test('tell of a client that does not read, until it is let go', async () => {
    const live = { ...defaultGatewayConfiguration.live, connectionBytes: 1_024, stallTimeout: 60_000 };
    const started = await start({ live });
    const { gateway, value, until } = started;
    const slow = await openSocket(gateway.url, tokenOf('ada'));
    await follow(slow);
    slow.socket.pause();
    for (let count = 0; count < 80; count++) gateway.world.say('hall', 'x'.repeat(256 * 1_024));
    await until('c18n_connections_stalled{transport="websocket"}', 1);
    expect(await value('c18n_connection_waiting_bytes{transport="websocket"}')).toBeGreaterThan(1_024);
    expect(await value('c18n_live_members{state="behind"}')).toBe(1);
    slow.socket.terminate();
    await until('c18n_connections_stalled{transport="websocket"}', 0);
    expect(await value('c18n_connection_waiting_bytes{transport="websocket"}')).toBe(0);
    expect(await value('c18n_live_members{state="behind"}')).toBe(0);
  });
});

describe('the metrics of operations', () => {
  test('count each once, by kind and code, over every transport', async () => {
    const { gateway, value, values } = await start();
    const count = (kind: string, code: string) => value(`c18n_operations_total{kind="${kind}",code="${code}"}`);
    await ask(gateway, '{ rooms { id } }');
    await ask(gateway, '{ nothing }');
    await ask(gateway, 'subscription { roomEvents(roomId: "hall") { __typename } }');
    await ask(gateway, '{ rooms { id } }', { token: '~' });
    await ask(gateway, 'mutation { say(roomId: "hall", text: "hello") { id } }', { token: tokenOf('ada') });
    const client = await openSocket(gateway.url, tokenOf('ada', 'session', 2_000));
    await follow(client);
    client.start('bad', '{ nothing }');
    await client.next();
    client.start('no room', 'subscription { roomEvents(roomId: "cellar") { __typename } }');
    const refused = await client.next();
    gateway.now = 2_000;
    client.start('late', '{ rooms { id } }');
    await client.next();
    expect(await count('query', 'OK')).toBe(2);
    expect(await count('mutation', 'OK')).toBe(1);
    expect(await count('subscription', 'OK')).toBe(1);
    expect(await count('subscription', 'SUBSCRIPTION_NEEDS_STREAM')).toBe(1);
    expect(await count('subscription', refused.payload[0].extensions.code)).toBe(1);
    expect(await count('unknown', 'GRAPHQL_VALIDATION_FAILED')).toBe(2);
    expect(await count('unknown', 'UNAUTHENTICATED')).toBe(1);
    expect(await count('query', 'UNAUTHENTICATED')).toBe(1);
    const all = [...(await values())].filter(([name]) => name.startsWith('c18n_operations_total'));
    expect(all.reduce((sum, [, one]) => sum + one, 0)).toBe(10);
    expect(await value('c18n_operation_duration_seconds_count{kind="query"}')).toBe(3);
    expect(await value('c18n_subgraph_call_duration_seconds_count{subgraph="rooms"}')).toBeGreaterThan(0);
  });
});

function factPosition(world: World) {
  const head = world.heads().find(({ number }) => number > 0);
  if (head === undefined) throw new Error('nothing has happened');
  return head;
}

describe('a cap', () => {
  const caps = (limits: Partial<GatewayConfiguration['limits']>) => ({
    limits: { ...defaultGatewayConfiguration.limits, ...limits },
  });
  const capped = ({ value }: Started, cap: string) => value(`c18n_cap_refusals_total{cap="${cap}"}`);

  test('on all connections answers 503, and counts', async () => {
    const started = await start(caps({ connections: 1 }));
    const first = await openSocket(started.gateway.url);
    await expect(openSocket(started.gateway.url)).rejects.toThrow('503');
    const refused = await openStream(started);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] });
    expect(await capped(started, 'connections')).toBe(2);
    first.socket.close();
    await started.until('c18n_connections{transport="websocket"}', 0);
    await openSocket(started.gateway.url);
    expect(await capped(started, 'connections_per_address')).toBe(0);
  });

  test('on the connections of an address answers 429, and counts', async () => {
    const started = await start(caps({ connectionsPerAddress: 1 }));
    await openSocket(started.gateway.url);
    await expect(openSocket(started.gateway.url)).rejects.toThrow('429');
    expect((await openStream(started)).status).toBe(429);
    expect(await capped(started, 'connections_per_address')).toBe(2);
    expect(await capped(started, 'connections')).toBe(0);
  });

  test('on the streams of a connection, and of a person over all connections, answers TOO_MANY_STREAMS, and counts', async () => {
    const started = await start(caps({ operationsPerSocket: 2, streamsPerPerson: 3 }));
    const tooMany = { type: 'error', payload: [{ extensions: { code: 'TOO_MANY_STREAMS' } }] };
    const [one, other] = [
      await openSocket(started.gateway.url, tokenOf('ada')),
      await openSocket(started.gateway.url, tokenOf('ada')),
    ];
    for (const id of ['a', 'b', 'c']) one.start(id, EVENTS);
    expect(await one.next()).toMatchObject({ ...tooMany, id: 'c' });
    expect(await capped(started, 'streams_per_connection')).toBe(1);
    await started.until('c18n_live_members{state="live"}', 2);
    other.start('a', EVENTS);
    await started.until('c18n_live_members{state="live"}', 3);
    other.start('b', EVENTS);
    expect(await other.next()).toMatchObject({ ...tooMany, id: 'b' });
    expect(await (await openStream(started)).text()).toContain('"code":"TOO_MANY_STREAMS"');
    expect(await capped(started, 'streams_per_person')).toBe(2);
    const bob = await openSocket(started.gateway.url, tokenOf('bob'));
    await follow(bob, 'a');
    one.send({ type: 'complete', id: 'a' });
    await started.until('c18n_live_members{state="live"}', 3);
    other.start('b', EVENTS);
    await started.until('c18n_live_members{state="live"}', 4);
    expect(await capped(started, 'streams_per_connection')).toBe(1);
  });

  test('on what a WebSocket sends closes it with 4491 and hears no more, and counts', async () => {
    const started = await start(caps({ messageRate: { messages: 5, window: 60_000 } }));
    for (const send of [
      (client: TestSocket) => client.send({ type: 'ping' }),
      (client: TestSocket) => client.socket.ping(),
      (client: TestSocket) => client.socket.pong(),
    ]) {
      const client = await openSocket(started.gateway.url);
      for (let count = 0; count < 7; count++) send(client);
      client.start('late', '{ rooms { id } }');
      expect(await client.closed).toBe(4491);
    }
    expect(await capped(started, 'message_rate')).toBe(3);
    expect(await started.value('c18n_operations_total{kind="query",code="OK"}')).toBe(0);
    await started.until('c18n_connections_closed_total{transport="websocket",code="4491"}', 3);
  });

  test('on the length of a message closes with 1009 or answers 413, and counts', async () => {
    const started = await start(caps({ bytes: 2_000 }));
    const client = await openSocket(started.gateway.url);
    client.start('one', `{ rooms { id } } #${'x'.repeat(2_000)}`);
    expect(await client.closed).toBe(1009);
    expect((await ask(started.gateway, `{ rooms { id } } #${'x'.repeat(2_000)}`)).status).toBe(413);
    expect(await capped(started, 'message_size')).toBe(2);
    await started.until('c18n_connections_closed_total{transport="websocket",code="1009"}', 1);
  });

  test('on the time to begin closes with 4408 or answers 408, and counts', async () => {
    const started = await start({ connectionInitTimeout: 10, requestTimeout: 30 });
    const { port } = new URL(started.gateway.url);
    const silent = connectSocket(Number(port), '127.0.0.1');
    silent.write('POST /graphql HTTP/1.1\r\nhost: localhost\r\n');
    expect(await text(silent)).toMatch(/^HTTP\/1\.1 408 /);
    const client = await connect(started.gateway.url);
    expect(await client.closed).toBe(4408);
    expect([await capped(started, 'connection_init'), await capped(started, 'request_time')]).toEqual([1, 1]);
  });

  test('on how slowly a client reads closes with 4490 or cuts off, and counts', async () => {
    const live = { ...defaultGatewayConfiguration.live, connectionBytes: 1_024, stallTimeout: 20 };
    const started = await start({ live });
    const { gateway } = started;
    const slow = await openSocket(gateway.url, tokenOf('ada'));
    await follow(slow);
    const events = connectSocket(Number(new URL(gateway.url).port), '127.0.0.1');
    const path = `/graphql/stream?query=${encodeURIComponent(EVENTS)}`;
    events.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${tokenOf('ada')}\r\n\r\n`);
    await started.until('c18n_live_members{state="live"}', 2);
    slow.socket.pause();
    events.on('error', () => {}).pause();
    for (let count = 0; count < 80; count++) gateway.world.say('hall', 'x'.repeat(256 * 1_024));
    await started.until('c18n_cap_refusals_total{cap="slow_reader"}', 2);
    slow.socket.resume();
    expect(await slow.closed).toBe(4490);
    await started.until('c18n_connections_closed_total{transport="websocket",code="4490"}', 1);
    await started.until('c18n_connections_closed_total{transport="event_stream",code="TOO_SLOW"}', 1);
    expect(await capped(started, 'slow_reader')).toBe(2);
  });
});
