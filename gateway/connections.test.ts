import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSocket, type TestSocket } from './testing/openSocket.ts';
import { startTestGateway, type TestGateway, tokenOf } from './testing/startTestGateway.ts';

const EVENTS =
  'subscription E($after: Position) { roomEvents(roomId: "hall", after: $after) { ... on MessageSaid { message { text } } } }';

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startTestGateway();
});
afterEach(() => gateway.close());

const follow = async (client: TestSocket, id = 'stream') => {
  client.start(id, EVENTS);
  client.start('barrier', '{ rooms { id } }');
  await client.take(2);
};
const text = async (client: TestSocket) => (await client.next()).payload.data.roomEvents.message.text;

describe('a connection', () => {
  test('goes on with a fresh token of the same person, and its streams with it', async () => {
    const client = await openSocket(gateway.url, tokenOf('ada', 'session', 5_000));
    await follow(client);
    client.send({ type: 'ping', payload: { token: tokenOf('ada', 'session', 9_000) } });
    expect(await client.next()).toEqual({ type: 'pong', payload: { expiresAt: new Date(9_000).toISOString() } });
    gateway.now = 6_000;
    gateway.world.say('hall', 'still here');
    expect(await text(client)).toBe('still here');
    gateway.now = 9_000;
    gateway.world.say('hall', 'too late');
    expect(await client.next()).toMatchObject({ id: 'stream', payload: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  test('ends with the fresh session, and not with the former one', async () => {
    const client = await openSocket(gateway.url, tokenOf('ada', 'old'));
    await follow(client);
    client.send({ type: 'ping', payload: { authorization: `Bearer ${tokenOf('ada', 'new')}` } });
    await client.next();
    gateway.world.endedSessions.add('old');
    gateway.world.state('people', 'ada', 'SessionEnded');
    gateway.world.say('hall', 'still here');
    expect(await text(client)).toBe('still here');
    gateway.world.endedSessions.add('new');
    gateway.world.state('people', 'ada', 'SessionEnded');
    expect(await client.next()).toMatchObject({ id: 'stream', payload: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  test.each([
    ['of somebody else', tokenOf('bob'), 4403],
    ['that has expired', tokenOf('ada', 'session', 1), 4401],
    ['that is none', '~', 4401],
  ])('is closed for a fresh token %s', async (_what, token, code) => {
    const client = await openSocket(gateway.url, tokenOf('ada'));
    await follow(client);
    client.send({ type: 'ping', payload: { token } });
    expect(await client.closed).toBe(code);
  });

  test('answers a ping without a token with what came', async () => {
    const client = await openSocket(gateway.url, tokenOf('ada'));
    client.send({ type: 'ping', payload: { at: 1 } });
    client.send({ type: 'ping' });
    expect(await client.take(2)).toEqual([{ type: 'pong', payload: { at: 1 } }, { type: 'pong' }]);
  });

  test('is closed for a message that is binary or no JSON', async () => {
    const [binary, broken] = [await openSocket(gateway.url), await openSocket(gateway.url)];
    binary.socket.send(Buffer.from('{"type":"ping"}'));
    broken.socket.send('{');
    expect([await binary.closed, await broken.closed]).toEqual([4400, 4400]);
  });

  test('has one stream under an id that was completed and used again before it was open', async () => {
    const client = await openSocket(gateway.url, tokenOf('ada'));
    const { positions, world } = gateway;
    const after = positions.sign(world.say('hall', 'before'));
    // Within one packet, so that all are read before anything is opened.
    const { _socket: socket } = client.socket as unknown as { _socket: { cork: () => void; uncork: () => void } };
    socket.cork();
    client.start('stream', EVENTS, { after });
    client.send({ type: 'complete', id: 'stream' });
    client.start('stream', EVENTS, { after });
    socket.uncork();
    client.start('barrier', '{ rooms { id } }');
    await client.take(2);
    world.say('hall', 'one');
    world.say('hall', 'two');
    expect([await text(client), await text(client)]).toEqual(['one', 'two']);
  });

  test('carries ids of any characters', async () => {
    const client = await openSocket(gateway.url, tokenOf('ada'));
    const id = 'ä "quoted" \\ 😀\n';
    await follow(client, id);
    gateway.world.say('hall', 'grüße 😀');
    expect(await client.next()).toMatchObject({
      id,
      payload: { data: { roomEvents: { message: { text: 'grüße 😀' } } } },
    });
  });
});
