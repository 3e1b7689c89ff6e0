import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { awaitOutcome } from './awaitOutcome.ts';
import { MarkReadDocument, PersonDocument, SendMessageDocument, ViewerDocument } from './generated/documents.ts';
import { openClient } from './testing/openClient.ts';
import { startFakeServer } from './testing/startFakeServer.ts';

const nobody = { data: { viewer: null }, extensions: { position: 'p0' } };
const message = { input: { conversationId: 'c', text: 'Hello' } };
const done = { data: { sendMessage: { outcome: { id: 'o', state: 'DONE', position: 'p1' } } } };

describe('a query', () => {
  test('is answered with its data and its position', async () => {
    await using server = await startFakeServer((reply) => reply.next(nobody));
    await using client = openClient(server);
    expect(await client.query(ViewerDocument, {})).toEqual({ data: { viewer: null }, position: 'p0' });
    expect(server.operations[0]).toMatchObject({ operationName: 'Viewer', variables: {} });
  });

  test('is asked again when the connection is lost, as often as it takes', async () => {
    await using server = await startFakeServer((reply, _operation, count) =>
      count < 3 ? reply.cut() : reply.next(nobody),
    );
    await using client = openClient(server);
    expect((await client.query(ViewerDocument, {})).data).toEqual({ viewer: null });
    expect(server.connections).toHaveLength(4);
  });

  test('fails with the code and the details that the API tells', async () => {
    await using server = await startFakeServer((reply) => reply.error('BAD_USER_INPUT', { fields: ['id'] }));
    await using client = openClient(server);
    const failure = { name: 'ApiError', code: 'BAD_USER_INPUT', details: { fields: ['id'] } };
    await expect(client.query(PersonDocument, { id: '?' })).rejects.toMatchObject(failure);
    expect(server.operations).toHaveLength(1);
  });

  test('with an error in it fails, and what came beside it is kept', async () => {
    const errors = [{ message: 'no', path: ['person'], extensions: { code: 'FORBIDDEN' } }];
    await using server = await startFakeServer((reply) => reply.next({ data: { person: null }, errors }));
    await using client = openClient(server);
    const failure = { code: 'FORBIDDEN', path: ['person'], data: { person: null } };
    await expect(client.query(PersonDocument, { id: 'x' })).rejects.toMatchObject(failure);
  });

  test('is given up when its signal is aborted', async () => {
    const giveUp = new AbortController();
    await using server = await startFakeServer(() => giveUp.abort(new Error('enough')));
    await using client = openClient(server);
    await expect(client.query(ViewerDocument, {}, { signal: giveUp.signal })).rejects.toThrow('enough');
  });
});

describe('a mutation', () => {
  test('is repeated with the same key when its answer got lost', async () => {
    await using server = await startFakeServer((reply, _operation, count) =>
      count === 0 ? reply.cut() : reply.next(done),
    );
    await using client = openClient(server);
    expect((await client.mutate(SendMessageDocument, message)).data).toEqual(done.data);
    const [first, second] = server.operations.map(({ variables }) => variables.input);
    expect(first).toMatchObject({ text: 'Hello', idempotencyKey: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/) });
    expect(second).toEqual(first);
  });

  test.each(['UNAVAILABLE', 'OVERLOADED', 'RATE_LIMITED', 'TOO_MANY_STREAMS'])(
    'is repeated after %s, not before the time that it tells',
    async (code) => {
      await using server = await startFakeServer((reply, _operation, count) =>
        count === 0 ? reply.error(code, { retryAfter: 5 }) : reply.next(done),
      );
      await using client = openClient(server);
      await client.mutate(SendMessageDocument, message);
      expect(server.operations).toHaveLength(2);
      expect(server.operations[0]).toEqual(server.operations[1]);
      expect(client.pauses).toHaveLength(1);
      expect(client.pauses[0]).toBeGreaterThanOrEqual(5_000);
    },
  );

  test('waits while too many others are under way, and then goes in its order', async () => {
    let [open, most] = [0, 0];
    await using server = await startFakeServer((reply) => {
      open += 1;
      most = Math.max(most, open);
      // All that come before the answer are there at the same time.
      setImmediate(() => {
        open -= 1;
        reply.next(done);
      });
    });
    await using client = openClient(server);
    const texts = Array.from({ length: 300 }, (_, index) => `message ${index}`);
    await Promise.all(
      texts.map((text) => client.mutate(SendMessageDocument, { input: { ...message.input, text } } as typeof message)),
    );
    const sent = server.operations.map(({ variables }) => (variables.input as { readonly text: string }).text);
    expect(sent).toEqual(texts);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(50);
  });

  test('that would have to wait for long is told so at once', async () => {
    const error = { message: 'no', path: ['signIn'], extensions: { code: 'RATE_LIMITED', retryAfter: 121 } };
    await using server = await startFakeServer((reply) => reply.next({ data: null, errors: [error] }));
    await using client = openClient(server);
    const failure = { code: 'RATE_LIMITED', details: { retryAfter: 121 } };
    await expect(client.mutate(SendMessageDocument, message)).rejects.toMatchObject(failure);
    expect([server.operations.length, client.pauses]).toEqual([1, []]);
  });

  test('without a key is repeated where nothing of it was run, and not where something was', async () => {
    const document = parse('mutation { a: open(name: "a") { id } b: open(name: "b") { id } }');
    const limited = { code: 'RATE_LIMITED', retryAfter: 1 };
    await using server = await startFakeServer((reply, _operation, count) => {
      if (count === 0) reply.error('RATE_LIMITED', limited);
      else reply.next({ data: null, errors: [{ message: 'no', path: ['b'], extensions: limited }] });
    });
    await using client = openClient(server);
    await expect(client.mutate(document as typeof SendMessageDocument, {} as typeof message)).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      path: ['b'],
    });
    expect(server.operations).toHaveLength(2);
  });

  test('keeps the key that it was given', async () => {
    await using server = await startFakeServer((reply) => reply.next(done));
    await using client = openClient(server);
    const input = { ...message.input, idempotencyKey: 'mine' };
    await client.mutate(SendMessageDocument, { input });
    expect(server.operations[0]?.variables).toEqual({ input });
  });

  test('two have two keys', async () => {
    await using server = await startFakeServer((reply) => reply.next(done));
    await using client = openClient(server);
    await client.mutate(SendMessageDocument, message);
    await client.mutate(SendMessageDocument, message);
    expect(server.operations[0]).not.toEqual(server.operations[1]);
  });

  test('whose input takes no key is given none', async () => {
    await using server = await startFakeServer((reply) => reply.next({ data: {} }));
    await using client = openClient(server);
    await client.mutate(MarkReadDocument, { input: { conversationId: 'c', number: 1 } });
    expect(server.operations[0]?.variables).toEqual({ input: { conversationId: 'c', number: 1 } });
  });

  test('that is pending is asked for until it is decided', async () => {
    const decided = { outcome: { id: 'o', state: 'DONE', position: 'p' }, refusal: null };
    await using server = await startFakeServer((reply, _operation, count) =>
      reply.next({ data: { outcome: count < 2 ? null : decided } }),
    );
    await using client = openClient(server);
    expect(await awaitOutcome(client, 'o', { pause: async () => {} })).toEqual(decided);
    expect(server.operations).toHaveLength(3);
  });
});

describe('where the connection is lost', () => {
  const unkeyed = parse('mutation Open { open(input: { name: "a" }) { id } }') as typeof SendMessageDocument;
  const isMutation = ({ query }: { readonly query: string }) => query.startsWith('mutation');

  /** A server that loses its first connection somewhere, and what it was sent and has done until a later query was answered. */
  async function lose(where: Where, document: typeof SendMessageDocument, variables: typeof message) {
    const sent: unknown[] = [];
    const done: unknown[] = [];
    await using server = await startFakeServer(
      (reply, operation) => {
        if (!isMutation(operation)) return reply.next(nobody);
        sent.push(operation.variables.input);
        if (where === 'after it was sent' && sent.length === 1) return reply.cut();
        if (where === 'when the server completes it' && sent.length === 1) return reply.complete();
        done.push(operation.variables.input);
        if (where === 'after it was done' && sent.length === 1) return reply.cut();
        if (where === 'after it was done, in good order' && sent.length === 1) return reply.close(1_000);
        reply.next(done.length > 0 ? doneOnce : {});
      },
      ({ cut }, count) => {
        if (where === 'before it was sent' && count === 0) cut();
        return where !== 'before it was sent' || count > 0;
      },
    );
    await using client = openClient(server);
    const result = await client.mutate(document, variables).then(
      () => 'DONE',
      ({ code }) => code,
    );
    // Whatever else was to be sent goes before this.
    await client.query(ViewerDocument, {});
    return { result, sent, done };
  }
  type Where = (typeof places)[number];
  const places = [
    'before it was sent',
    'after it was sent',
    'after it was done',
    'after it was done, in good order',
    'when the server completes it',
  ] as const;
  const doneOnce = { ...done };

  test.each(places)('%s, a mutation with a key is sent until it is answered, always with the same', async (where) => {
    const { result, sent } = await lose(where, SendMessageDocument, message);
    expect(result).toBe('DONE');
    expect(sent).toHaveLength(where === 'before it was sent' ? 1 : 2);
    expect(sent[0]).toMatchObject({ idempotencyKey: expect.any(String) });
    expect(sent.at(-1)).toEqual(sent[0]);
  });

  test.each(places)('%s, a mutation without a key is sent once', async (where) => {
    const { result, sent } = await lose(where, unkeyed, {} as typeof message);
    expect(sent).toHaveLength(1);
    expect(result).toBe(where === 'before it was sent' ? 'DONE' : 'UNAVAILABLE');
  });
});
