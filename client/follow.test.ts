import { describe, expect, test } from 'vitest';
import type { Client } from './Client.ts';
import { ConversationActivityDocument, ConversationEventsDocument } from './generated/documents.ts';
import { MOST_WAITING } from './resultsOf.ts';
import { openClient } from './testing/openClient.ts';
import { startFakeServer } from './testing/startFakeServer.ts';

const event = (position: string) => ({ data: { conversationEvents: { position } }, extensions: { position } });

describe('a subscription', () => {
  const variables = { id: 'c' };

  async function take(client: Client, count: number, after: string | null = 'p0'): Promise<readonly string[]> {
    const positions: string[] = [];
    for await (const { position } of client.subscribe(ConversationEventsDocument, variables, { after })) {
      positions.push(position);
      if (positions.length === count) break;
    }
    return positions;
  }

  async function takeOf(events: AsyncGenerator<{ readonly position: string }>, count: number) {
    const positions: string[] = [];
    while (positions.length < count) positions.push(String((await events.next()).value?.position));
    await events.return(undefined);
    return positions;
  }

  test('goes on after the last event it has seen, on the next connection', async () => {
    await using server = await startFakeServer((reply, _operation, count) => {
      reply.next(event(`p${2 * count + 1}`));
      reply.next(event(`p${2 * count + 2}`));
      setImmediate(reply.cut);
    });
    await using client = openClient(server);
    const positions = await take(client, 4);
    expect(positions.toSorted()).toEqual(positions);
    const from = server.operations.map(({ variables }) => variables.after);
    expect(from[0]).toBe('p0');
    expect(from.slice(1).every((after) => positions.includes(String(after)))).toBe(true);
  });

  test.each(['TOO_SLOW', 'UNAVAILABLE', 'INTERNAL_SERVER_ERROR'])('goes on after %s', async (code) => {
    await using server = await startFakeServer((reply, _operation, count) =>
      count === 0 ? reply.error(code) : reply.next(event('p1')),
    );
    await using client = openClient(server);
    expect(await take(client, 1)).toEqual(['p1']);
    expect(server.operations.map(({ variables }) => variables.after)).toEqual(['p0', 'p0']);
  });

  test('goes on where the server completes it: it closes', async () => {
    await using server = await startFakeServer((reply, _operation, count) => {
      reply.next(event(`p${count + 1}`));
      reply.complete();
    });
    await using client = openClient(server);
    expect(await take(client, 2)).toEqual(['p1', 'p2']);
    expect(server.operations[1]?.variables).toEqual({ id: 'c', after: 'p1' });
  });

  test.each(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_POSITION'])('ends for good with %s', async (code) => {
    await using server = await startFakeServer((reply) => reply.error(code));
    await using client = openClient(server);
    await expect(take(client, 1)).rejects.toMatchObject({ code });
    expect(server.operations).toHaveLength(1);
  });

  test('from now on settles first where now is, so that a lost connection cannot move it', async () => {
    await using server = await startFakeServer((reply, { operationName }, count) => {
      if (operationName === 'Position') reply.next({ data: { __typename: 'Query' }, extensions: { position: 'now' } });
      else if (count === 1) reply.cut();
      else reply.next(event('p1'));
    });
    await using client = openClient(server);
    await take(client, 1, null);
    expect(server.operations.map(({ operationName, variables }) => [operationName, variables.after])).toEqual([
      ['Position', undefined],
      ['ConversationEvents', 'now'],
      ['ConversationEvents', 'now'],
    ]);
  });

  test('one that takes no position is sent none, and begins anew on the next connection', async () => {
    const activity = { data: { conversationActivity: { presentCount: 1 } } };
    await using server = await startFakeServer((reply, _operation, count) => {
      reply.next(activity);
      if (count === 0) reply.cut();
    });
    await using client = openClient(server);
    const present: unknown[] = [];
    for await (const { data, position } of client.subscribe(ConversationActivityDocument, { id: 'c' })) {
      present.push([data?.conversationActivity.presentCount, position]);
      if (present.length === 2) break;
    }
    expect(present).toEqual([
      [1, null],
      [1, null],
    ]);
    expect(server.operations.map(({ variables }) => variables)).toEqual([{ id: 'c' }, { id: 'c' }]);
  });

  test('tells what an event lacks, and goes on', async () => {
    const errors = [{ message: 'gone', extensions: { code: 'UNAVAILABLE' } }];
    await using server = await startFakeServer((reply) => reply.next({ ...event('p1'), errors }));
    await using client = openClient(server);
    const { value } = await client.subscribe(ConversationEventsDocument, variables, { after: 'p0' }).next();
    expect(value).toMatchObject({
      position: 'p1',
      errors: [{ code: 'UNAVAILABLE' }],
      data: { conversationEvents: {} },
    });
  });

  test('that is taken slowly leaves what it cannot hold, and misses nothing', async () => {
    const ALL = 3 * MOST_WAITING;
    const positionAt = (number: number) => `p${number}`;
    await using server = await startFakeServer((reply, operation) => {
      const after = Number(String(operation.variables.after).slice(1));
      for (let number = after + 1; number <= ALL; number++) reply.next(event(positionAt(number)));
    });
    await using client = openClient(server);
    const events = client.subscribe(ConversationEventsDocument, variables, { after: 'p0' });
    const first = await events.next();
    // Nothing else is taken until the client has left: so much is held, and no more.
    await server.left;
    const taken = [first.value?.position, ...(await takeOf(events, ALL - 1))];
    expect(taken).toEqual(Array.from({ length: ALL }, (_, index) => positionAt(index + 1)));
    const from = server.operations.map(({ variables }) => Number(String(variables.after).slice(1)));
    expect(from[1]).toBeLessThanOrEqual(MOST_WAITING + 1);
  });

  test('ends without an error when its signal is aborted while it waits', async () => {
    const leave = new AbortController();
    await using server = await startFakeServer(() => leave.abort());
    await using client = openClient(server);
    const events = client.subscribe(ConversationEventsDocument, variables, { after: 'p0', signal: leave.signal });
    expect(await events.next()).toEqual({ done: true, value: undefined });
  });
});
