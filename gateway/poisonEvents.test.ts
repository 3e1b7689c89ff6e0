import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSocket, type SocketMessage, type TestSocket } from './testing/openSocket.ts';
import { positionOf, startTestGateway, type TestGateway, tokenOf } from './testing/startTestGateway.ts';

const EVENTS = `subscription ($room: ID!, $after: Position) {
  roomEvents(roomId: $room, after: $after) { __typename ... on MessageSaid { message { text } } }
}`;
const HINTS = 'subscription { viewerEvents { ... on RoomChanged { roomId } } }';
const fault = { code: 'INTERNAL_SERVER_ERROR' };

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startTestGateway();
  gateway.world.members.set('attic', new Set(['ada', 'bob']));
});
afterEach(() => gateway.close());

/** Somebody who is known to follow when this resolves. */
async function follow(person: string, query: string, variables: object = {}): Promise<TestSocket> {
  const client = await openSocket(gateway.url, tokenOf(person));
  client.start('stream', query, variables);
  client.start('barrier', '{ rooms { id } }');
  await client.take(2);
  return client;
}

const poison = (text: string, room = 'hall') => gateway.world.state('conversations', room, 'Poisoned', { text });
const textOf = ({ payload }: SocketMessage) => payload.data.roomEvents.message.text;

describe('a fact on which a domain fails', () => {
  test('is told as a fault without a word of why, and its stream goes on, as do others [E3]', async () => {
    const clients = [await follow('ada', EVENTS, { room: 'hall' }), await follow('bob', EVENTS, { room: 'attic' })];
    const before = gateway.world.say('hall', 'before');
    const poisoned = poison('event');
    gateway.world.say('attic', 'elsewhere');
    const after = gateway.world.say('hall', 'after');
    const [hall, attic] = clients as [TestSocket, TestSocket];
    const [first, failed, last] = await hall.take(3);
    expect(textOf(first as SocketMessage)).toBe('before');
    expect(failed).toMatchObject({ type: 'next', payload: { data: null, errors: [{ extensions: fault }] } });
    expect(failed?.payload.extensions).toEqual({ position: positionOf(poisoned) });
    expect(JSON.stringify(failed)).not.toContain('swordfish');
    expect(last?.payload.extensions).toEqual({ position: positionOf(after) });
    expect(textOf(await attic.next())).toBe('elsewhere');

    // Also for who comes back, whose past is read again.
    const again = await openSocket(gateway.url, tokenOf('bob'));
    again.start('stream', EVENTS, { room: 'hall', after: positionOf(before) });
    expect(await again.take(2)).toEqual([failed, last]);
  });

  test('in a resolver is told as a fault, and its stream goes on', async () => {
    const client = await follow('ada', EVENTS, { room: 'hall' });
    const gone = gateway.world.state('conversations', 'hall', 'MessageSaid', { text: 'there is none' });
    gateway.world.say('hall', 'after');
    const [failed, next] = await client.take(2);
    expect(failed?.payload).toMatchObject({ data: null, errors: [{ extensions: fault }] });
    expect(failed?.payload.extensions).toEqual({ position: positionOf(gone) });
    expect(textOf(next as SocketMessage)).toBe('after');
  });

  test.each(['takesBack', 'concerns', 'touched'])('in `%s` keeps nothing from anybody', async (name) => {
    const [client, hints] = [await follow('ada', EVENTS, { room: 'hall' }), await follow('ada', HINTS)];
    expect(() => poison(name)).not.toThrow();
    gateway.world.say('hall', 'after');
    expect(textOf(await client.next())).toBe('after');
    expect(await hints.next()).toMatchObject({ payload: { data: { viewerEvents: { roomId: 'hall' } } } });
    expect(gateway.logged).toContainEqual(expect.objectContaining({ message: 'a fact could not be read' }));
  });

  test('in a hint, of which there is no second telling, ends that stream by its code and no other [T14]', async () => {
    const [client, hints] = [await follow('ada', EVENTS, { room: 'hall' }), await follow('ada', HINTS)];
    poison('hint');
    gateway.world.say('hall', 'after');
    expect(await hints.next()).toMatchObject({ type: 'error', id: 'stream', payload: [{ extensions: fault }] });
    expect(textOf(await client.next())).toBe('after');
    gateway.world.say('hall', 'later');
    const again = await follow('ada', HINTS);
    gateway.world.say('hall', 'and later');
    expect(await again.next()).toMatchObject({ payload: { data: { viewerEvents: { roomId: 'hall' } } } });
  });
});
