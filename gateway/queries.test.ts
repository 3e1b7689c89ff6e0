import type { ErrorCode } from '@c18n/platform/errors/CodedError';
import { StoreUnavailableError } from '@c18n/platform/store/StoreUnavailableError';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, ask } from './testing/ask.ts';
import { startTestGateway, type TestGateway, tokenOf } from './testing/startTestGateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

describe('a query', () => {
  test('is answered from several subgraphs', async () => {
    gateway.world.say('hall', 'hello');
    const answer = await ask(gateway, '{ room(id: "hall") { messages(last: 1) { text author { id name } } } }');
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({ room: { messages: [{ text: 'hello', author: { id: 'ada', name: 'Ada' } }] } });
  });

  test('may call anything by the name of a key', async () => {
    const query = '{ room(id: "hall") { id: __typename messages(last: 1) { id: text author { id: name name: id } } } }';
    const { errors, data } = await ask(gateway, query);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ room: { id: 'Room', messages: [{ id: 'hello', author: { id: 'Ada', name: 'ada' } }] } });
  });

  test('carries the position that was consumed before it was run', async () => {
    const fact = gateway.world.say('hall', 'before');
    const answer = await ask(gateway, '{ rooms { id } }');
    const opened = gateway.positions.open(answer.extensions?.position ?? '');
    expect(opened).toMatchObject({ kind: 'vector' });
    expect(opened.kind === 'vector' && opened.positions).toContainEqual({
      ...{ stream: 'conversations', partition: fact.partition, number: fact.number },
    });
  });

  test('reads each thing once, for all fetches of a subgraph', async () => {
    gateway.world.personLoads = [];
    const query =
      '{ one: person(id: "ada") { name } two: person(id: "bob") { name } again: person(id: "ada") { name } }';
    await ask(gateway, query);
    expect(gateway.world.personLoads).toEqual([['ada', 'bob']]);
  });

  test('knows who asks', async () => {
    const answer = await ask(gateway, '{ me { name } }', { token: tokenOf('bob') });
    expect(answer.data).toEqual({ me: { name: 'Bob' } });
  });

  test('takes and gives moments in UTC', async () => {
    const query = 'query Later($than: DateTime!) { later(than: $than) }';
    const answer = await ask(gateway, query, { variables: { than: '2026-01-31T12:00:00Z' } });
    expect(answer.data).toEqual({ later: '2026-01-31T12:00:00.001Z' });
  });

  test('may come by GET, but not from a page of another site', async () => {
    const url = `${gateway.url}?query=${encodeURIComponent('{ rooms { id } }')}`;
    const answered = await fetch(url, { headers: { 'apollo-require-preflight': 'yes' } });
    expect(await answered.json()).toMatchObject({ data: { rooms: [{ id: 'hall' }] } });
    expect((await fetch(url)).status).toBe(400);
  });

  test('sees what the same operation has just changed', async () => {
    const query = 'mutation { say(roomId: "hall", text: "new") { text author { name } } }';
    const answer = await ask(gateway, query, { token: tokenOf('ada') });
    expect(answer.data).toEqual({ say: { text: 'new', author: { name: 'Ada' } } });
    expect(answer.extensions).toEqual({ cost: { requested: 12, limit: 10_000 } });
  });
});

describe('an error', () => {
  const codes = (answer: Awaited<ReturnType<typeof ask>>) => answer.errors?.map(({ extensions }) => extensions.code);

  test('of a subgraph keeps its code and has the path of the operation', async () => {
    const query = '{ hall: room(id: "hall") { messages(first: 1) { no: forbidden } } }';
    const { errors } = await ask(gateway, query);
    expect(errors?.[0]).toEqual({
      message: 'You may not do or see this.',
      path: ['hall', 'messages', 0, 'no'],
      extensions: { code: 'FORBIDDEN' },
    });
  });

  test('that is a fault is logged, and nothing of it is told', async () => {
    const answer = await ask(gateway, '{ fault rooms { id } }');
    expect(answer.data).toEqual({ fault: null, rooms: [{ id: 'hall' }] });
    expect(codes(answer)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(JSON.stringify(answer)).not.toMatch(/swordfish|stack|rooms\.ts|serviceName/);
    expect(gateway.logged.map(({ fields }) => String((fields as { err?: unknown }).err))).toContain(
      'Error: the password is swordfish',
    );
  });

  test('tells what is wrong with a variable and with a literal', async () => {
    const variable = await ask(gateway, 'query L($than: DateTime!) { later(than: $than) }', {
      variables: { than: 'x' },
    });
    const literal = await ask(gateway, '{ later(than: "yesterday") }');
    const missing = await ask(gateway, 'query P($id: ID!) { person(id: $id) { name } }');
    expect([codes(variable), codes(literal), codes(missing)]).toEqual([
      ['BAD_USER_INPUT'],
      ['GRAPHQL_VALIDATION_FAILED'],
      ['BAD_USER_INPUT'],
    ]);
  });

  test.each([
    ['names none', 'C', '`operationName` names no operation of the document.'],
    [
      'is needed, as there are several',
      undefined,
      'The document does not have exactly one operation: `operationName` must say which is to be run.',
    ],
  ])('says that `operationName` %s', async (_, operationName, message) => {
    const response = await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query: 'query A { me { id } } query B { me { id } }', operationName }),
    });
    expect(response.status).toBe(400);
    const extensions = { code: 'OPERATION_RESOLUTION_FAILURE' };
    expect(await response.json()).toMatchObject({ errors: [{ message, extensions }] });
  });

  test('of the request is one of the published ones', async () => {
    const persisted = { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } };
    const ask = async (body: string) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await (await fetch(gateway.url, { method: 'POST', headers, body })).json();
      return (answer as Answer).errors?.[0]?.extensions.code;
    };
    const bodies = ['{}', '{"query":"{"}', '{"query":"{ no }"}', JSON.stringify(persisted)];
    const told = await Promise.all(bodies.map(ask));
    const published: readonly ErrorCode[] = [
      ...(['BAD_REQUEST', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'] as const),
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ];
    expect(told).toEqual(published);
  });

  test.each([
    ['application/graphql-response+json', 400],
    ['application/json', 200],
  ])(
    'of syntax, validation and variables has the status that the specification gives it as %s',
    async (accept, status) => {
      const headers = { accept };
      for (const [query, code] of [
        ['{ rooms {', 'GRAPHQL_PARSE_FAILED'],
        ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
        ['query Q($id: ID!) { room(id: $id) { id } }', 'BAD_USER_INPUT'],
      ] as const) {
        expect(await ask(gateway, query, { headers })).toMatchObject({ status, errors: [{ extensions: { code } }] });
      }
    },
  );

  test('answers a token that is not valid', async () => {
    const refused = { status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] };
    expect(await ask(gateway, '{ rooms { id } }', { token: '~~~' })).toMatchObject(refused);
    expect(await ask(gateway, '{ rooms { id } }', { token: tokenOf('ada', 's', 1) })).toMatchObject(refused);
    gateway.world.endedSessions.add('ended');
    expect(await ask(gateway, '{ rooms { id } }', { token: tokenOf('ada', 'ended') })).toMatchObject(refused);
  });

  test('answers UNAVAILABLE where it cannot be read whose token it is', async () => {
    await using other = await startTestGateway();
    other.world.endedSessions.has = () => {
      throw new StoreUnavailableError('unknown', 'the store is away');
    };
    expect(await ask(other, '{ rooms { id } }', { token: tokenOf('ada') })).toMatchObject({
      ...{ status: 503, errors: [{ extensions: { code: 'UNAVAILABLE' } }] },
    });
  });

  test('answers a subscription that has no stream', async () => {
    const answer = await ask(gateway, 'subscription { roomEvents(roomId: "hall") { __typename } }');
    expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'SUBSCRIPTION_NEEDS_STREAM' } }] });
    expect(JSON.stringify(answer)).not.toContain('stack');
  });

  test('does not stand where a reference leads to something gone', async () => {
    gateway.world.say('hall', 'farewell', 'nobody');
    const answer = await ask(gateway, '{ room(id: "hall") { messages { author { name } } } }');
    expect(answer.errors).toBeUndefined();
    expect(answer.extensions).not.toHaveProperty('valueCompletion');
    expect(JSON.stringify(answer.data)).toContain('{"author":null}');
  });
});
