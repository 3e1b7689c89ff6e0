import { once } from 'node:events';
import type { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { defaultGatewayConfiguration } from './GatewayConfiguration.ts';
import { ask } from './testing/ask.ts';
import { openSocket, type TestSocket } from './testing/openSocket.ts';
import { closeCode, drip, frame, openRaw, rest, UPGRADE, upgrade } from './testing/rawSocket.ts';
import { EVENTS, startMeasuredGateway } from './testing/startMeasuredGateway.ts';
import { startTestGateway, tokenOf } from './testing/startTestGateway.ts';

const INIT = '{"type":"connection_init"}';

describe('a client that sends what is no message', () => {
  const echo = (depth: number) => `{"type":"ping","payload":{"a":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
  const deep = (depth: number) => `{"type":"ping","payload":${'[1,'.repeat(depth)}1${']'.repeat(depth)}}`;

  const pieces = Buffer.concat(Array.from({ length: 20_000 }, () => frame(0x00, 'x')));

  test.each<readonly [string, number, (socket: Socket) => void]>([
    ['a message in too many pieces', 1008, (socket) => socket.write(Buffer.concat([frame(0x01, 'x'), pieces]))],
    ['a binary frame', 4400, (socket) => socket.write(frame(0x82, INIT))],
    ['no JSON', 4400, (socket) => socket.write(frame(0x81, '{'))],
    ['JSON that nests 100,000 lists', 4400, (socket) => socket.write(frame(0x81, deep(100_000)))],
    ['a ping that cannot be sent back', 4400, (socket) => socket.write(frame(0x81, echo(100_000)))],
    ['nothing', 4400, (socket) => socket.write(frame(0x81, ''))],
    ['bad UTF-8', 1007, (socket) => socket.write(frame(0x81, Buffer.from([0x22, 0xc3, 0x28, 0x22])))],
    ['the announcement of a terabyte', 1009, (socket) => socket.write(frame(0x81, '', 2 ** 40))],
    ['more than fits a number', 1009, (socket) => socket.write(frame(0x81, '', Number.MAX_SAFE_INTEGER + 1))],
    [
      'a message without end, in pieces',
      1009,
      (socket) => {
        socket.write(frame(0x01, 'x'));
        for (let count = 0; count < 3; count++) socket.write(frame(0x00, 'x'.repeat(500_000)));
      },
    ],
    ['a ping of more than there may be', 1002, (socket) => socket.write(frame(0x89, 'x'.repeat(126)))],
    ['a frame of a reserved kind', 1002, (socket) => socket.write(frame(0x83, INIT))],
    ['a frame that says that it is compressed', 1002, (socket) => socket.write(frame(0xc1, INIT))],
    ['an unmasked frame', 1002, (socket) => socket.write(Buffer.from([0x81, 0x02, 0x7b, 0x7d]))],
    ['the end of what did not begin', 1002, (socket) => socket.write(frame(0x80, INIT))],
  ])('like %s is told so by the code %i, and nobody else notices [T10, T15]', async (_what, code, send) => {
    await using started = await startMeasuredGateway();
    const { gateway } = started;
    const other = await openSocket(gateway.url, tokenOf('ada'));
    const socket = await upgrade(gateway);
    const closed = closeCode(socket);
    send(socket);
    expect(await closed).toBe(code);
    await started.until(`c18n_connections_closed_total{transport="websocket",code="${code}"}`, 1);
    other.start('query', '{ rooms { id } }');
    expect((await other.next()).type).toBe('next');
  });
});

test('a client that starts an id twice is told so, however long that is [T11]', async () => {
  await using started = await startMeasuredGateway();
  for (const id of ['a', 'é'.repeat(100)]) {
    const client = await openSocket(started.gateway.url, tokenOf('ada'));
    client.start(id, EVENTS);
    client.start(id, EVENTS);
    expect(await client.closed).toBe(4409);
  }
});

describe('a client that takes its time', () => {
  const hasty = { requestTimeout: 60, connectionInitTimeout: 40 };

  test('with its handshake, byte by byte, is answered 408, and counts', async () => {
    await using started = await startMeasuredGateway(hasty);
    const socket = openRaw(started.gateway);
    const answered = rest(socket);
    // Not more than that: it would soon be too long, which is another refusal.
    await drip(socket, Buffer.from(UPGRADE));
    // A byte that is sent when the server has closed resets the connection, and then the system drops what was not read.
    expect(String(await answered)).toMatch(/^(HTTP\/1\.1 408 |$)/);
    expect(await started.value('c18n_cap_refusals_total{cap="request_time"}')).toBe(1);
    await started.until('c18n_connections{transport="websocket"}', 0);
    // On a busy machine a request may take longer than is allowed here.
    while ((await ask(started.gateway, '{ rooms { id } }').catch(() => null))?.status !== 200);
  });

  test.each<readonly [string, (socket: Socket) => Promise<void>]>([
    ['byte by byte', (socket) => drip(socket, frame(0x81, INIT, 1_000_000), Buffer.from(' '))],
    ['in pieces', (socket) => drip(socket, frame(0x01, '{'), frame(0x00, ' '))],
  ])('with `connection_init`, %s, is told so by the code 4408, and counts', async (_how, send) => {
    await using started = await startMeasuredGateway(hasty);
    const socket = await upgrade(started.gateway);
    const closed = closeCode(socket);
    await send(socket);
    expect(await closed).toBe(4408);
    expect(await started.value('c18n_cap_refusals_total{cap="connection_init"}')).toBe(1);
    await started.until('c18n_connections{transport="websocket"}', 0);
  });

  test('and only pings, is told so by the code 4408', async () => {
    await using started = await startMeasuredGateway(hasty);
    const socket = await upgrade(started.gateway);
    const closed = closeCode(socket);
    const ping = () => !socket.destroyed && socket.write(frame(0x81, '{"type":"ping"}')) && socket.once('data', ping);
    ping();
    expect(await closed).toBe(4408);
  });

  test('with a message once it is signed in is closed where it answers no ping, as it cannot', async () => {
    await using gateway = await startTestGateway({ keepAlive: 160 });
    const socket = await upgrade(gateway);
    socket.write(frame(0x81, INIT));
    await once(socket, 'data');
    const closed = rest(socket);
    socket.write(frame(0x81, '{', 1_000_000));
    await closed;
  });
});

describe('10,000 subscriptions on one socket', () => {
  const COUNT = 10_000;
  const start = (client: TestSocket) => {
    for (let count = 0; count < COUNT; count++) client.start(`${count}`, EVENTS);
  };

  test('are too many messages: the connection is closed with 4491, and nothing is left of it', async () => {
    await using started = await startMeasuredGateway();
    const { gateway } = started;
    const [many, other] = [
      await openSocket(gateway.url, tokenOf('ada')),
      await openSocket(gateway.url, tokenOf('bob')),
    ];
    await started.follow(other);
    start(many);
    expect(await many.closed).toBe(4491);
    gateway.world.say('hall', 'hello');
    expect((await other.next()).payload.data.roomEvents.message.text).toBe('hello');
    await started.until('c18n_connections{transport="websocket"}', 1);
    await started.until('c18n_live_members{state="live"}', 1);
  });

  test('are refused beyond the first hundred where so many messages may come, and the hundred go on', async () => {
    const limits = { ...defaultGatewayConfiguration.limits, messageRate: { messages: 100_000, window: 1_000 } };
    await using started = await startMeasuredGateway({ limits });
    const client = await openSocket(started.gateway.url, tokenOf('ada'));
    start(client);
    const refused = await client.take(COUNT - 100);
    expect(new Set(refused.map(({ type, payload }) => `${type} ${payload[0].extensions.code}`))).toEqual(
      new Set(['error TOO_MANY_STREAMS']),
    );
    expect(new Set(refused.map(({ id }) => Number(id))).size).toBe(COUNT - 100);
    await started.until('c18n_live_members{state="live"}', 100);
    started.gateway.world.say('hall', 'hello');
    const told = await client.take(100);
    expect(told.map(({ type, id }) => `${type} ${id}`)).toEqual(expect.arrayContaining(['next 0', 'next 99']));
    expect(new Set(told.map(({ id }) => id)).size).toBe(100);
    expect(await started.value('c18n_cap_refusals_total{cap="streams_per_connection"}')).toBe(COUNT - 100);
  });

  test('are each told each event where an operator lets one person have so many', async () => {
    const many = { operationsPerSocket: COUNT, streamsPerPerson: COUNT };
    const rates = { messageRate: { messages: 100_000, window: 1_000 } };
    const costRates = { ...defaultGatewayConfiguration.costRates, person: 1_000_000 };
    const limits = { ...defaultGatewayConfiguration.limits, ...many, ...rates };
    await using started = await startMeasuredGateway({ limits, costRates });
    const client = await openSocket(started.gateway.url, tokenOf('ada'));
    start(client);
    await started.until('c18n_live_members{state="live"}', COUNT);
    started.gateway.world.say('hall', 'hello');
    expect(new Set((await client.take(COUNT)).map(({ id }) => id)).size).toBe(COUNT);
    expect(await started.value('c18n_live_groups')).toBe(1);
  });
});
