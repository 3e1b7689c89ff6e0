import { describe, expect, test } from 'vitest';
import { awaitOutcome } from './awaitOutcome.ts';
import type { Client } from './Client.ts';
import { connect } from './connect.ts';
import {
  ConversationEventsDocument,
  MarkReadDocument,
  PersonDocument,
  SendMessageDocument,
  ViewerDocument,
} from './generated/documents.ts';
import { type FakeServer, startFakeServer } from './testing/startFakeServer.ts';

const pauses: number[] = [];

function open(server: FakeServer, options: Partial<Parameters<typeof connect>[0]> = {}): Client & AsyncDisposable {
  pauses.length = 0;
  const pause = async (milliseconds: number) => {
    pauses.push(milliseconds);
  };
  const client = connect({ url: server.url, pause, ...options });
  return { ...client, [Symbol.asyncDispose]: client.close };
}

const nobody = { data: { viewer: null }, extensions: { position: 'p0' } };
const message = { input: { conversationId: 'c', text: 'Hello' } };
const done = { data: { sendMessage: { outcome: { id: 'o', state: 'DONE', position: 'p1' } } } };
const event = (position: string) => ({ data: { conversationEvents: { position } }, extensions: { position } });

describe('a query', () => {
  test('is answered with its data and its position', async () => {
    await using server = await startFakeServer((reply) => reply.next(nobody));
    await using client = open(server);
    expect(await client.query(ViewerDocument, {})).toEqual({ data: { viewer: null }, position: 'p0' });
    expect(server.operations[0]).toMatchObject({ operationName: 'Viewer', variables: {} });
  });

  test('is asked again when the connection is lost, as often as it takes', async () => {
    await using server = await startFakeServer((reply, _operation, count) =>
      count < 3 ? reply.cut() : reply.next(nobody),
    );
    await using client = open(server);
    expect((await client.query(ViewerDocument, {})).data).toEqual({ viewer: null });
    expect(server.connections).toHaveLength(4);
  });

  test('fails with the code and the details that the API tells', async () => {
    await using server = await startFakeServer((reply) => reply.error('BAD_USER_INPUT', { fields: ['id'] }));
    await using client = open(server);
    const failure = { name: 'ApiError', code: 'BAD_USER_INPUT', details: { fields: ['id'] } };
    await expect(client.query(PersonDocument, { id: '?' })).rejects.toMatchObject(failure);
    expect(server.operations).toHaveLength(1);
  });

  test('with an error in it fails, and what came beside it is kept', async () => {
    const errors = [{ message: 'no', path: ['person'], extensions: { code: 'FORBIDDEN' } }];
    await using server = await startFakeServer((reply) => reply.next({ data: { person: null }, errors }));
    await using client = open(server);
    const failure = { code: 'FORBIDDEN', path: ['person'], data: { person: null } };
    await expect(client.query(PersonDocument, { id: 'x' })).rejects.toMatchObject(failure);
  });

  test('is given up when its signal is aborted', async () => {
    const giveUp = new AbortController();
    await using server = await startFakeServer(() => giveUp.abort(new Error('enough')));
    await using client = open(server);
    await expect(client.query(ViewerDocument, {}, { signal: giveUp.signal })).rejects.toThrow('enough');
  });
});

describe('a mutation', () => {
  test('is repeated with the same key when its answer got lost', async () => {
    await using server = await startFakeServer((reply, _operation, count) =>
      count === 0 ? reply.cut() : reply.next(done),
    );
    await using client = open(server);
    expect((await client.mutate(SendMessageDocument, message)).data).toEqual(done.data);
    const [first, second] = server.operations.map(({ variables }) => variables.input);
    expect(first).toMatchObject({ text: 'Hello', idempotencyKey: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/) });
    expect(second).toEqual(first);
  });

  test.each(['UNAVAILABLE', 'OVERLOADED'])('is repeated after %s, not before the time that it tells', async (code) => {
    await using server = await startFakeServer((reply, _operation, count) =>
      count === 0 ? reply.error(code, { retryAfter: 5_000 }) : reply.next(done),
    );
    await using client = open(server);
    await client.mutate(SendMessageDocument, message);
    expect(server.operations).toHaveLength(2);
    expect(server.operations[0]).toEqual(server.operations[1]);
    expect(pauses).toHaveLength(1);
    expect(pauses[0]).toBeGreaterThanOrEqual(5_000);
  });

  test('keeps the key that it was given', async () => {
    await using server = await startFakeServer((reply) => reply.next(done));
    await using client = open(server);
    const input = { ...message.input, idempotencyKey: 'mine' };
    await client.mutate(SendMessageDocument, { input });
    expect(server.operations[0]?.variables).toEqual({ input });
  });

  test('two have two keys', async () => {
    await using server = await startFakeServer((reply) => reply.next(done));
    await using client = open(server);
    await client.mutate(SendMessageDocument, message);
    await client.mutate(SendMessageDocument, message);
    expect(server.operations[0]).not.toEqual(server.operations[1]);
  });

  test('whose input takes no key is given none', async () => {
    await using server = await startFakeServer((reply) => reply.next({ data: {} }));
    await using client = open(server);
    await client.mutate(MarkReadDocument, { input: { conversationId: 'c', number: 1 } });
    expect(server.operations[0]?.variables).toEqual({ input: { conversationId: 'c', number: 1 } });
  });

  test('that is pending is asked for until it is decided', async () => {
    const decided = { outcome: { id: 'o', state: 'DONE', position: 'p' }, refusal: null };
    await using server = await startFakeServer((reply, _operation, count) =>
      reply.next({ data: { outcome: count < 2 ? null : decided } }),
    );
    await using client = open(server);
    expect(await awaitOutcome(client, 'o', { pause: async () => {} })).toEqual(decided);
    expect(server.operations).toHaveLength(3);
  });
});

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

  test('goes on after the last event it has seen, on the next connection', async () => {
    await using server = await startFakeServer((reply, _operation, count) => {
      reply.next(event(`p${2 * count + 1}`));
      reply.next(event(`p${2 * count + 2}`));
      setImmediate(reply.cut);
    });
    await using client = open(server);
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
    await using client = open(server);
    expect(await take(client, 1)).toEqual(['p1']);
    expect(server.operations.map(({ variables }) => variables.after)).toEqual(['p0', 'p0']);
  });

  test('goes on where the server completes it: it closes', async () => {
    await using server = await startFakeServer((reply, _operation, count) => {
      reply.next(event(`p${count + 1}`));
      reply.complete();
    });
    await using client = open(server);
    expect(await take(client, 2)).toEqual(['p1', 'p2']);
    expect(server.operations[1]?.variables).toEqual({ id: 'c', after: 'p1' });
  });

  test.each(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_POSITION'])('ends for good with %s', async (code) => {
    await using server = await startFakeServer((reply) => reply.error(code));
    await using client = open(server);
    await expect(take(client, 1)).rejects.toMatchObject({ code });
    expect(server.operations).toHaveLength(1);
  });

  test('from now on settles first where now is, so that a lost connection cannot move it', async () => {
    await using server = await startFakeServer((reply, { operationName }, count) => {
      if (operationName === 'Position') reply.next({ data: { __typename: 'Query' }, extensions: { position: 'now' } });
      else if (count === 1) reply.cut();
      else reply.next(event('p1'));
    });
    await using client = open(server);
    await take(client, 1, null);
    expect(server.operations.map(({ operationName, variables }) => [operationName, variables.after])).toEqual([
      ['Position', undefined],
      ['ConversationEvents', 'now'],
      ['ConversationEvents', 'now'],
    ]);
  });

  test('tells what an event lacks, and goes on', async () => {
    const errors = [{ message: 'gone', extensions: { code: 'UNAVAILABLE' } }];
    await using server = await startFakeServer((reply) => reply.next({ ...event('p1'), errors }));
    await using client = open(server);
    const { value } = await client.subscribe(ConversationEventsDocument, variables, { after: 'p0' }).next();
    expect(value).toMatchObject({
      position: 'p1',
      errors: [{ code: 'UNAVAILABLE' }],
      data: { conversationEvents: {} },
    });
  });

  test('ends without an error when its signal is aborted while it waits', async () => {
    const leave = new AbortController();
    await using server = await startFakeServer(() => leave.abort());
    await using client = open(server);
    const events = client.subscribe(ConversationEventsDocument, variables, { after: 'p0', signal: leave.signal });
    expect(await events.next()).toEqual({ done: true, value: undefined });
  });
});

describe('a connection', () => {
  test('asks for a token each time', async () => {
    await using server = await startFakeServer((reply, _operation, count) =>
      count === 0 ? reply.cut() : reply.next(nobody),
    );
    let asked = 0;
    await using client = open(server, { token: async () => `token ${++asked}` });
    await client.query(ViewerDocument, {});
    expect(server.connections).toEqual([{ authorization: 'Bearer token 1' }, { authorization: 'Bearer token 2' }]);
  });

  test('whose token is refused is not made again', async () => {
    await using server = await startFakeServer(
      () => {},
      ({ close }) => {
        close(4401);
        return false;
      },
    );
    await using client = open(server, { token: 'old' });
    await expect(client.query(ViewerDocument, {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('is made again after a fault of the server', async () => {
    await using server = await startFakeServer(
      (reply) => reply.next(nobody),
      ({ close }, count) => {
        if (count === 0) close(4500);
        return count > 0;
      },
    );
    await using client = open(server);
    expect((await client.query(ViewerDocument, {})).data).toEqual({ viewer: null });
  });

  test('fails what waits with what the asking for a token has thrown', async () => {
    await using server = await startFakeServer(() => {});
    const token = () => Promise.reject(new Error('no token to be had'));
    await using client = open(server, { token });
    await expect(client.query(ViewerDocument, {})).rejects.toThrow('no token to be had');
  });

  test('tells how it stands', async () => {
    await using server = await startFakeServer((reply, _operation, count) =>
      count === 0 ? reply.cut() : reply.next(nobody),
    );
    const told: string[] = [];
    const client = open(server, { onStatus: (status) => told.push(status) });
    await client.query(ViewerDocument, {});
    expect(client.status()).toBe('connected');
    await client.close();
    expect(told).toEqual(['connected', 'waiting', 'connecting', 'connected', 'closed']);
  });

  test('that is closed ends its subscriptions, and fails what is not answered', async () => {
    const { promise: asked, resolve } = Promise.withResolvers<void>();
    await using server = await startFakeServer((_reply, _operation, count) => {
      if (count === 1) resolve();
    });
    const client = open(server);
    const next = client.subscribe(ConversationEventsDocument, { id: 'c' }, { after: 'p0' }).next();
    const query = client.query(ViewerDocument, {});
    const failed = expect(query).rejects.toMatchObject({ code: 'CLOSED' });
    await asked;
    await client.close();
    await failed;
    expect(await next).toEqual({ done: true, value: undefined });
  });
});
