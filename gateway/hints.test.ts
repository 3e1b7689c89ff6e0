import { CodedError } from '@c18n/platform/errors/CodedError';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSocket, type TestSocket } from './testing/openSocket.ts';
import { startTestGateway, type TestGateway, tokenOf } from './testing/startTestGateway.ts';
import type { World } from './testing/World.ts';

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startTestGateway();
});
afterEach(() => gateway.close());

describe('hints, where it is read while the stream opens which places they come from,', () => {
  /** A stream of Bob, with what happens between the question which rooms he is in and its answer: the hall and the library. */
  async function openWhile(happening: (world: World) => void): Promise<TestSocket> {
    const { promise: reading, resolve: begun } = Promise.withResolvers<void>();
    const { promise: read, resolve: answer } = Promise.withResolvers<readonly string[]>();
    gateway.world.followed = () => {
      begun();
      return read;
    };
    const client = await openSocket(gateway.url, tokenOf('bob'));
    client.start('stream', 'subscription { event: viewerEvents { ... on RoomChanged { roomId } } }');
    await reading;
    happening(gateway.world);
    answer(['hall', 'library']);
    return client;
  }
  const rooms = async (client: TestSocket, count: number) =>
    (await client.take(count)).map(({ payload }) => payload.data.event.roomId);

  test('come also from a place that was joined meanwhile', async () => {
    const client = await openWhile((world) => {
      world.state('conversations', 'attic', 'Joined', { concerns: ['bob'] });
      world.say('attic', 'right after he joined');
    });
    expect(await rooms(client, 2)).toEqual(['attic', 'attic']);
    gateway.world.say('attic', 'later');
    gateway.world.say('hall', 'where he was before');
    expect(await rooms(client, 2)).toEqual(['attic', 'hall']);
  });

  test('come no more from a place that was left meanwhile', async () => {
    const client = await openWhile((world) => {
      world.state('conversations', 'library', 'Left', { concerns: ['bob'] });
    });
    expect(await rooms(client, 1)).toEqual(['library']);
    gateway.world.say('library', 'after he left');
    gateway.world.say('hall', 'where he still is');
    expect(await rooms(client, 1)).toEqual(['hall']);
  });

  test('fail with a code where it cannot be read', async () => {
    gateway.world.followed = () => Promise.reject(new CodedError('UNAVAILABLE'));
    const client = await openSocket(gateway.url, tokenOf('bob'));
    client.start('stream', 'subscription { viewerEvents { __typename } }');
    expect((await client.next()).payload[0].extensions.code).toBe('UNAVAILABLE');
  });
});
