import { connect as connectSocket } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { defaultGatewayConfiguration, type GatewayConfiguration } from './GatewayConfiguration.ts';
import { ask } from './testing/ask.ts';
import { connect, openSocket, type TestSocket } from './testing/openSocket.ts';
import { EVENTS, type MeasuredGateway, startMeasuredGateway } from './testing/startMeasuredGateway.ts';
import { tokenOf } from './testing/startTestGateway.ts';

describe('a cap', () => {
  const caps = (limits: Partial<GatewayConfiguration['limits']>) => ({
    limits: { ...defaultGatewayConfiguration.limits, ...limits },
  });
  const capped = ({ value }: MeasuredGateway, cap: string) => value(`c18n_cap_refusals_total{cap="${cap}"}`);

  test('on all connections answers 503, and counts', async () => {
    await using started = await startMeasuredGateway(caps({ connections: 1 }));
    const first = await openSocket(started.gateway.url);
    await expect(openSocket(started.gateway.url)).rejects.toThrow('503');
    const refused = await started.openStream();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] });
    expect(await capped(started, 'connections')).toBe(2);
    first.socket.close();
    await started.until('c18n_connections{transport="websocket"}', 0);
    await openSocket(started.gateway.url);
    expect(await capped(started, 'connections_per_address')).toBe(0);
  });

  test('on the connections of an address answers 429, and counts', async () => {
    await using started = await startMeasuredGateway(caps({ connectionsPerAddress: 1 }));
    await openSocket(started.gateway.url);
    await expect(openSocket(started.gateway.url)).rejects.toThrow('429');
    expect((await started.openStream()).status).toBe(429);
    expect(await capped(started, 'connections_per_address')).toBe(2);
    expect(await capped(started, 'connections')).toBe(0);
  });

  test('on the streams of a connection, and of a person over all connections, answers TOO_MANY_STREAMS, and counts', async () => {
    await using started = await startMeasuredGateway(caps({ operationsPerSocket: 2, streamsPerPerson: 3 }));
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
    expect(await (await started.openStream()).text()).toContain('"code":"TOO_MANY_STREAMS"');
    expect(await capped(started, 'streams_per_person')).toBe(2);
    const bob = await openSocket(started.gateway.url, tokenOf('bob'));
    await started.follow(bob, 'a');
    one.send({ type: 'complete', id: 'a' });
    await started.until('c18n_live_members{state="live"}', 3);
    other.start('b', EVENTS);
    await started.until('c18n_live_members{state="live"}', 4);
    expect(await capped(started, 'streams_per_connection')).toBe(1);
  });

  test('on what a WebSocket sends closes it with 4491 and hears no more, and counts', async () => {
    await using started = await startMeasuredGateway(caps({ messageRate: { messages: 5, window: 60_000 } }));
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
    await using started = await startMeasuredGateway(caps({ bytes: 2_000 }));
    const client = await openSocket(started.gateway.url);
    client.start('one', `{ rooms { id } } #${'x'.repeat(2_000)}`);
    expect(await client.closed).toBe(1009);
    expect((await ask(started.gateway, `{ rooms { id } } #${'x'.repeat(2_000)}`)).status).toBe(413);
    expect(await capped(started, 'message_size')).toBe(2);
    await started.until('c18n_connections_closed_total{transport="websocket",code="1009"}', 1);
  });

  test('on the time to begin closes with 4408 or answers 408, and counts', async () => {
    await using started = await startMeasuredGateway({ connectionInitTimeout: 10, requestTimeout: 30 });
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
    await using started = await startMeasuredGateway({ live });
    const { gateway } = started;
    const slow = await openSocket(gateway.url, tokenOf('ada'));
    await started.follow(slow);
    const events = started.openStreamSocket();
    await started.until('c18n_live_members{state="live"}', 2);
    slow.socket.pause();
    events.pause();
    for (let count = 0; count < 80; count++) gateway.world.say('hall', 'x'.repeat(256 * 1_024));
    await started.until('c18n_cap_refusals_total{cap="slow_reader"}', 2);
    slow.socket.resume();
    expect(await slow.closed).toBe(4490);
    await started.until('c18n_connections_closed_total{transport="websocket",code="4490"}', 1);
    await started.until('c18n_connections_closed_total{transport="event_stream",code="TOO_SLOW"}', 1);
    expect(await capped(started, 'slow_reader')).toBe(2);
  });
});
