import { describe, expect, test } from 'vitest';
import { defaultGatewayConfiguration } from './GatewayConfiguration.ts';
import { ask } from './testing/ask.ts';
import { openSocket, type TestSocket } from './testing/openSocket.ts';
import { EVENTS, startMeasuredGateway } from './testing/startMeasuredGateway.ts';
import { tokenOf } from './testing/startTestGateway.ts';
import type { World } from './testing/World.ts';

function factPosition(world: World) {
  const head = world.heads().find(({ number }) => number > 0);
  if (head === undefined) throw new Error('nothing has happened');
  return head;
}

describe('the metrics of live delivery', () => {
  test('count each event and each delivery once, and how long it took from the fact to the socket', async () => {
    await using started = await startMeasuredGateway();
    const { gateway, value, until } = started;
    const clients = await Promise.all(['ada', 'bob'].map((person) => openSocket(gateway.url, tokenOf(person))));
    for (const client of clients) await started.follow(client);
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
    await using started = await startMeasuredGateway();
    const { gateway, value, until } = started;
    const end = (reason: string) => `c18n_live_stream_ends_total{reason="${reason}"}`;
    const client = await openSocket(gateway.url, tokenOf('ada', 'session', 5_000));
    for (const id of ['one', 'two', 'three']) await started.follow(client, id);
    client.send({ type: 'complete', id: 'one' });
    await until(end('LEFT'), 1);
    gateway.now = 5_000;
    gateway.world.say('hall', 'too late');
    await client.take(2);
    expect(await value(end('UNAUTHENTICATED'))).toBe(2);
    const other = await openSocket(gateway.url, tokenOf('bob'));
    await started.follow(other);
    await gateway.close();
    expect(await value(end('COMPLETE'))).toBe(1);
    expect(await value(end('LEFT'))).toBe(1);
    expect(await value('c18n_live_groups')).toBe(0);
    expect(await value('c18n_live_members{state="live"}')).toBe(0);
  });
});

describe('the metrics of connections', () => {
  test('return to nothing when all have gone, in whichever way', async () => {
    await using started = await startMeasuredGateway();
    const { gateway, value, until } = started;
    const connections = (transport: string) => `c18n_connections{transport="${transport}"}`;
    const closed = (transport: string, code: string) =>
      `c18n_connections_closed_total{transport="${transport}",code="${code}"}`;
    const [polite, cut, odd] = await Promise.all([1, 2, 3].map(() => openSocket(gateway.url, tokenOf('ada'))));
    for (const client of [polite, cut, odd]) await started.follow(client as TestSocket);
    const leaving = started.openStreamSocket();
    const staying = (await started.openStream()).text();
    await until('c18n_live_members{state="live"}', 5);
    expect([await value(connections('websocket')), await value(connections('event_stream'))]).toEqual([3, 2]);
    polite?.socket.close(1_000);
    cut?.socket.terminate();
    odd?.socket.close(4_999);
    leaving.destroy();
    await until(connections('websocket'), 0);
    await until(connections('event_stream'), 1);
    for (const code of ['1000', '1006', 'other']) await until(closed('websocket', code), 1);
    expect(await value(closed('event_stream', 'LEFT'))).toBe(1);
    const last = await openSocket(gateway.url);
    await gateway.close();
    await last.closed;
    expect(await staying).toContain('event: complete');
    for (const transport of ['websocket', 'event_stream']) {
      await until(connections(transport), 0);
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
    await using started = await startMeasuredGateway({ live });
    const { gateway, value, until } = started;
    const slow = await openSocket(gateway.url, tokenOf('ada'));
    await started.follow(slow);
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
    await using started = await startMeasuredGateway();
    const { gateway, value, values } = started;
    const count = (kind: string, code: string) => value(`c18n_operations_total{kind="${kind}",code="${code}"}`);
    await ask(gateway, '{ rooms { id } }');
    await ask(gateway, '{ nothing }');
    await ask(gateway, 'subscription { roomEvents(roomId: "hall") { __typename } }');
    await ask(gateway, '{ rooms { id } }', { token: '~' });
    await ask(gateway, 'mutation { say(roomId: "hall", text: "hello") { id } }', { token: tokenOf('ada') });
    const client = await openSocket(gateway.url, tokenOf('ada', 'session', 2_000));
    await started.follow(client);
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
    // Who is not signed in any more is told so before anything is read.
    expect(await count('unknown', 'UNAUTHENTICATED')).toBe(2);
    const all = [...(await values())].filter(([name]) => name.startsWith('c18n_operations_total'));
    expect(all.reduce((sum, [, one]) => sum + one, 0)).toBe(10);
    expect(await value('c18n_operation_duration_seconds_count{kind="query"}')).toBe(2);
    expect(await value('c18n_subgraph_call_duration_seconds_count{subgraph="rooms"}')).toBeGreaterThan(0);
  });
});
