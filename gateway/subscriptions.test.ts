import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask } from './testing/ask.ts';
import { openSocket, type SocketMessage } from './testing/openSocket.ts';
import { positionOf, startTestGateway, type TestGateway, tokenOf } from './testing/startTestGateway.ts';

const EVENTS = `subscription Events($room: ID!, $after: Position) {
  event: roomEvents(roomId: $room, after: $after) {
    __typename
    ... on MessageSaid { position message { text author { name } } }
    ... on RoomClosed { position room { id } }
  }
}`;
const HALL = { room: 'hall' };

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startTestGateway();
});
afterEach(() => gateway.close());

const texts = (messages: readonly SocketMessage[]) =>
  messages.map(({ payload }) => payload.data.event.message?.text ?? payload.data.event.__typename);
/** A subscription is known to be open when a query on the same socket, sent after it, was answered and its source was found. */
async function open(client: Awaited<ReturnType<typeof openSocket>>, variables: object, id = 'stream') {
  client.start(id, EVENTS, variables);
  client.start('barrier', '{ rooms { id } }');
  await client.take(2);
}

describe('a subscription', () => {
  test('tells each event whole, from all subgraphs, with its position', async () => {
    const client = await openSocket(gateway.url, tokenOf('ada'));
    await open(client, HALL);
    const fact = gateway.world.say('hall', 'hello', 'bob');
    const position = positionOf(fact);
    expect(await client.next()).toEqual({
      ...{ type: 'next', id: 'stream' },
      payload: {
        data: { event: { __typename: 'MessageSaid', position, message: { text: 'hello', author: { name: 'Bob' } } } },
        extensions: { position },
      },
    });
  });

  test('tells nothing of other places', async () => {
    const client = await openSocket(gateway.url, tokenOf('ada'));
    await open(client, HALL);
    gateway.world.say('attic', 'elsewhere');
    gateway.world.say('hall', 'here');
    expect(texts([await client.next()])).toEqual(['here']);
  });

  test('starts at the position of a snapshot, so nothing falls between', async () => {
    gateway.world.say('hall', 'before');
    const snapshot = await ask(gateway, '{ rooms { id } }');
    gateway.world.say('hall', 'between');
    const client = await openSocket(gateway.url, tokenOf('ada'));
    client.start('stream', EVENTS, { ...HALL, after: snapshot.extensions?.position });
    expect(texts([await client.next()])).toEqual(['between']);
    gateway.world.say('hall', 'after');
    expect(texts([await client.next()])).toEqual(['after']);
  });

  test('starts right after a mutation of which this gateway has not heard yet [P6]', async () => {
    const client = await openSocket(gateway.url, tokenOf('ada'));
    gateway.world.hold();
    const own = gateway.world.say('hall', 'own');
    await open(client, { ...HALL, after: positionOf(own) });
    gateway.world.release();
    gateway.world.say('hall', 'next');
    expect(texts([await client.next()])).toEqual(['next']);
  });

  test('ends when the client says so, and its id can be used again at once', async () => {
    const client = await openSocket(gateway.url, tokenOf('ada'));
    await open(client, HALL);
    client.send({ type: 'complete', id: 'stream' });
    await open(client, HALL);
    gateway.world.say('hall', 'one');
    gateway.world.say('hall', 'two');
    expect(texts(await client.take(2))).toEqual(['one', 'two']);
  });

  test('tells an error within an event by its code, and goes on [E3]', async () => {
    const client = await openSocket(gateway.url, tokenOf('ada'));
    const query = 'subscription { roomEvents(roomId: "hall") { ... on MessageSaid { message { text forbidden } } } }';
    client.start('stream', query);
    client.start('barrier', '{ rooms { id } }');
    await client.take(2);
    gateway.world.say('hall', 'one');
    gateway.world.say('hall', 'two');
    const [one, two] = await client.take(2);
    expect(one?.payload).toMatchObject({
      data: { roomEvents: { message: { text: 'one', forbidden: null } } },
      errors: [{ path: ['roomEvents', 'message', 'forbidden'], extensions: { code: 'FORBIDDEN' } }],
    });
    expect(one?.payload.errors[0].extensions).toEqual({ code: 'FORBIDDEN' });
    expect(two?.payload.data.roomEvents.message.text).toBe('two');
  });

  test('tells what concerns its person in other places as hints, and can be resumed from their position [E6]', async () => {
    const client = await openSocket(gateway.url, tokenOf('bob'));
    const fields = '__typename ... on RoomChanged { position roomId } ... on Renamed { position }';
    const query = `subscription V($after: Position) { event: viewerEvents(after: $after) { ${fields} } }`;
    client.start('stream', query);
    client.start('barrier', '{ rooms { id } }');
    await client.take(2);
    const renamed = gateway.world.state('people', 'bob', 'Renamed');
    gateway.world.state('conversations', 'cellar', 'Joined', { concerns: ['bob'] });
    gateway.world.say('cellar', 'followed now');
    gateway.world.state('conversations', 'cellar', 'Left', { concerns: ['bob'] });
    gateway.world.say('cellar', 'followed no more');
    gateway.world.say('hall', 'followed from the start');
    const messages = await client.take(5);
    const position = positionOf(renamed);
    expect(messages.map(({ payload }) => payload.data.event)).toEqual([
      { __typename: 'Renamed', position },
      { __typename: 'RoomChanged', position, roomId: 'cellar' },
      { __typename: 'RoomChanged', position, roomId: 'cellar' },
      { __typename: 'RoomChanged', position, roomId: 'cellar' },
      { __typename: 'RoomChanged', position, roomId: 'hall' },
    ]);
  });
});

describe('a subscription is refused', () => {
  const refusal = async (variables: object, token: string | undefined = tokenOf('ada')) => {
    const client = await openSocket(gateway.url, token);
    client.start('stream', EVENTS, variables);
    const { type, payload } = await client.next();
    return { type, codes: payload.map((error: { extensions: { code: string } }) => error.extensions.code) };
  };

  test('without a sign-in, without the right, and without the thing [T1]', async () => {
    const client = await openSocket(gateway.url);
    client.start('stream', EVENTS, HALL);
    expect((await client.next()).payload[0].extensions.code).toBe('UNAUTHENTICATED');
    expect(await refusal(HALL, tokenOf('eve'))).toEqual({ type: 'error', codes: ['FORBIDDEN'] });
    expect(await refusal({ room: 'nowhere' })).toEqual({ type: 'error', codes: ['NOT_FOUND'] });
  });

  test('after a position that is forged, of another place, or in the future', async () => {
    const bad = { type: 'error', codes: ['BAD_POSITION'] };
    const { partition, stream, number } = gateway.world.say('hall', 'one');
    expect(await refusal({ ...HALL, after: 'forged' })).toEqual(bad);
    expect(await refusal({ ...HALL, after: number })).toEqual(bad);
    expect(await refusal({ ...HALL, after: positionOf({ stream: 'people', partition, number }) })).toEqual(bad);
    expect(await refusal({ ...HALL, after: positionOf({ stream, partition, number: number + 1 }) })).toEqual(bad);
  });

  test('with variables that do not fit, or a document that is not valid', async () => {
    expect(await refusal({})).toEqual({ type: 'error', codes: ['BAD_USER_INPUT'] });
    const client = await openSocket(gateway.url, tokenOf('ada'));
    client.start('stream', 'subscription { nothing }');
    expect((await client.next()).payload[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('a stream ends', () => {
  test('with FORBIDDEN when its viewer loses the right', async () => {
    const client = await openSocket(gateway.url, tokenOf('bob'));
    await open(client, HALL);
    gateway.world.members.get('hall')?.delete('bob');
    gateway.world.state('conversations', 'hall', 'Left', { concerns: ['bob'] });
    gateway.world.say('hall', 'secret');
    expect(await client.next()).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  test('at once with UNAUTHENTICATED when its session is ended, and not when another is', async () => {
    const ended = await openSocket(gateway.url, tokenOf('ada', 'phone'));
    const kept = await openSocket(gateway.url, tokenOf('ada', 'laptop'));
    await open(ended, HALL);
    await open(kept, HALL);
    gateway.world.endedSessions.add('phone');
    gateway.world.state('people', 'ada', 'SessionEnded');
    expect(await ended.next()).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    ended.start('again', '{ rooms { id } }');
    expect(await ended.next()).toMatchObject({ id: 'again', payload: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    gateway.world.say('hall', 'still here');
    expect(texts([await kept.next()])).toEqual(['still here']);
  });

  test('before the next event when its token has expired [R2, T3]', async () => {
    const client = await openSocket(gateway.url, tokenOf('ada', 's', 5_000));
    await open(client, HALL);
    gateway.now = 5_000;
    gateway.world.say('hall', 'too late');
    expect(await client.next()).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  test('in good order when the server closes [T7]', async () => {
    const client = await openSocket(gateway.url, tokenOf('ada'));
    await open(client, HALL);
    gateway.world.say('hall', 'last');
    expect(texts([await client.next()])).toEqual(['last']);
    const closing = gateway.close();
    expect(await client.next()).toEqual({ type: 'complete', id: 'stream' });
    expect(await client.closed).toBe(1001);
    await closing;
  });
});
