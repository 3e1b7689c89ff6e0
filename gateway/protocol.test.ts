import { once } from 'node:events';
import { expect, test } from 'vitest';
import WebSocket from 'ws';
import { defaultGatewayConfiguration } from './GatewayConfiguration.ts';
import { connect, openSocket } from './testing/openSocket.ts';
import { startTestGateway, tokenOf } from './testing/startTestGateway.ts';

// Promises of docs/live-protocol.md that can be tried only from within: the others are in single-node/protocol.

const EVENTS =
  'subscription ($after: Position) { roomEvents(roomId: "hall", after: $after) { ... on MessageSaid { message { text } } } }';

test('a client continues at another gateway, after the position that it got at one [P7]', async () => {
  await using one = await startTestGateway();
  const { world } = one;
  const toOne = world.publish;
  await using other = await startTestGateway({}, world);
  const toOther = world.publish;
  world.publish = (facts) => {
    toOne(facts);
    toOther(facts);
  };
  const first = await openSocket(one.url, tokenOf('ada'));
  first.start('stream', EVENTS, { after: one.positions.sign(world.say('hall', 'before')) });
  world.say('hall', 'at one');
  const { payload } = await first.next();
  first.socket.terminate();
  world.say('hall', 'at none');
  const second = await openSocket(other.url, tokenOf('ada'));
  second.start('stream', EVENTS, { after: payload.extensions.position });
  expect((await second.next()).payload.data.roomEvents.message.text).toBe('at none');
});

test('an idle connection is pinged, and closed where it does not answer; an idle event stream gets comments [C3]', async () => {
  await using gateway = await startTestGateway({ keepAlive: 160 });
  const silent = new WebSocket(gateway.url.replace('http', 'ws'), 'graphql-transport-ws', { autoPong: false });
  await Promise.all([once(silent, 'ping'), once(silent, 'close')]);
  const url = `${gateway.url}/stream?${new URLSearchParams({ query: EVENTS })}`;
  const { body } = await fetch(url, { headers: { authorization: `Bearer ${tokenOf('ada')}` } });
  let told = '';
  for await (const chunk of body ?? []) {
    told += Buffer.from(chunk).toString();
    if (told === ':\n\n:\n\n:\n\n') break;
  }
});

test('a fault in the server closes the connection with 4500 [T14]', async () => {
  await using gateway = await startTestGateway();
  gateway.world.endedSessions.has = () => {
    throw new Error('out of order');
  };
  const client = await connect(gateway.url);
  client.send({ type: 'connection_init', payload: { token: tokenOf('ada') } });
  expect(await client.closed).toBe(4500);
});

test('an operation whose id is too long is refused, and its WebSocket goes on [M2]', async () => {
  await using gateway = await startTestGateway();
  const client = await openSocket(gateway.url, tokenOf('ada'));
  const [long, longer] = ['x'.repeat(256), 'x'.repeat(257)];
  client.start(longer, '{ rooms { id } }');
  client.start(long, '{ rooms { id } }');
  const told = await client.take(3);
  const refused = [expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } })];
  expect(told[0]).toEqual({ id: longer, type: 'error', payload: refused });
  expect(told.slice(1)).toMatchObject([
    { id: long, type: 'next' },
    { id: long, type: 'complete' },
  ]);
});

const capped = (limits: Partial<typeof defaultGatewayConfiguration.limits>) =>
  startTestGateway({ limits: { ...defaultGatewayConfiguration.limits, ...limits } });

test('whoever comes to a cap on connections is told when to come again [K1]', async () => {
  await using gateway = await capped({ connectionsPerAddress: 1 });
  const client = await openSocket(gateway.url);
  const url = `${gateway.url}/stream?${new URLSearchParams({ query: EVENTS })}`;
  const refused = await fetch(url, { headers: { authorization: `Bearer ${tokenOf('ada')}` } });
  expect([refused.status, Number(refused.headers.get('retry-after'))]).toEqual([429, expect.any(Number)]);
  const { errors } = (await refused.json()) as { errors: { extensions: { retryAfter: number } }[] };
  expect(errors[0]?.extensions.retryAfter).toBe(Number(refused.headers.get('retry-after')));
  client.socket.close();
});

test('a client that sent too much is not heard, and continues after its last position [K2, K3]', async () => {
  await using gateway = await capped({ messageRate: { messages: 6, window: 60_000 } });
  const { world } = gateway;
  const client = await openSocket(gateway.url, tokenOf('ada'));
  client.start('stream', EVENTS, { after: gateway.positions.sign(world.say('hall', 'before')) });
  world.say('hall', 'one');
  const { payload } = await client.next();
  for (let count = 0; count < 6; count++) client.send({ type: 'ping' });
  client.start('late', 'mutation { say(roomId: "hall", text: "not heard") { id } }');
  expect(await client.closed).toBe(4491);
  world.say('hall', 'two');
  const again = await openSocket(gateway.url, tokenOf('ada'));
  again.start('stream', EVENTS, { after: payload.extensions.position });
  expect((await again.next()).payload.data.roomEvents.message.text).toBe('two');
});
