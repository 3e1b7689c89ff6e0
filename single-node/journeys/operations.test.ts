import { defaultGatewayConfiguration } from '@c18n/gateway/GatewayConfiguration';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendOverSocket } from '../testing/sendOverSocket.ts';
import { sendRequest } from '../testing/sendRequest.ts';
import { startTestNode, type TestNode } from '../testing/startTestNode.ts';

// Whatever the transport, an operation that asks for too much or cannot be understood is refused by the same rules.

const { limits } = defaultGatewayConfiguration;
let node: TestNode;
let hidden: TestNode;
beforeAll(async () => {
  const switchedOff = { introspection: false, playground: false };
  [node, hidden] = await Promise.all([startTestNode(), startTestNode({ gateway: switchedOff })]);
});
afterAll(() => Promise.all([node, hidden].map((one) => one[Symbol.asyncDispose]())));

const post = (url: string, payload: object) =>
  sendRequest(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify(payload),
  });
const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');
const parents = (depth: number, leaf: string) => `${'parent { '.repeat(depth)}${leaf}${' }'.repeat(depth)}`;
const doubled = (count: number) =>
  times(count, (index) => `fragment F${index} on Post { ...F${index + 1} ...F${index + 1} }`);

type Case = readonly [what: string, code: string, query: string, more?: { readonly [name: string]: unknown }];

const tooMuch: readonly Case[] = [
  ['too deep', 'TOO_DEEP', `{ comment(id: "x") { ${parents(limits.depth, 'id')} } }`],
  [
    'too deep by its fragments',
    'TOO_DEEP',
    `{ comment(id: "x") { ...A } } fragment A on Comment { ${parents(8, '...B')} } fragment B on Comment { ${parents(8, 'id')} }`,
  ],
  [
    'too costly',
    'TOO_COSTLY',
    '{ post(id: "x") { comments(first: 100) { edges { node { replies(first: 100) { edges { node { id } } } } } } } }',
  ],
  [
    'too costly by its variables',
    'TOO_COSTLY',
    'query ($n: Int) { communities(first: $n) { edges { node { members(first: $n) { edges { node { id } } } } } } }',
    { variables: { n: 100 } },
  ],
  [
    'too costly by fragments that double',
    'TOO_COSTLY',
    `{ post(id: "x") { ...F0 } } ${doubled(20)} fragment F20 on Post { id }`,
  ],
  [
    'of too many aliases',
    'TOO_MANY_ALIASES',
    `{ viewer { ${times(limits.aliases + 1, (index) => `a${index}: email`)} } }`,
  ],
  ['of too many root fields', 'TOO_MANY_ALIASES', `{ ${times(limits.rootFields + 1, () => 'viewer { email }')} }`],
  [
    'of too many mutations',
    'TOO_MANY_ALIASES',
    `mutation { ${times(limits.rootFields + 1, (index) => `a${index}: signOut(input: {}) { outcome { id } }`)} }`,
  ],
  ['of too many characters', 'TOO_LARGE', `{ viewer { email } } # ${'x'.repeat(limits.characters)}`],
  [
    'an introspection with too many aliases',
    'TOO_MANY_ALIASES',
    `{ __schema { types { fields { ${times(60, (index) => `a${index}: type { name }`)} } } } }`,
  ],
  [
    'an introspection that repeats a fragment with aliases',
    'TOO_MANY_ALIASES',
    `{ __schema { types { fields { ${times(8, (index) => `a${index}: type { ...L }`)} } } } } fragment L on __Type { ${times(8, (index) => `b${index}: name`)} }`,
  ],
  ['of too many tokens', 'TOO_LARGE', `{ viewer { ${'email '.repeat(limits.tokens)} } }`],
];

const notUnderstood: readonly Case[] = [
  ['of fragments that spread themselves', 'GRAPHQL_VALIDATION_FAILED', '{ ...F } fragment F on Query { ...F }'],
  ['that is cut off', 'GRAPHQL_PARSE_FAILED', '{ viewer'],
  ['without a field', 'GRAPHQL_PARSE_FAILED', '{ }'],
  ['with half a character', 'GRAPHQL_PARSE_FAILED', '{ post(id: "\\ud83d") { id } }'],
  ['of unknown fields', 'GRAPHQL_VALIDATION_FAILED', '{ secrets }'],
  ['with no operation', 'GRAPHQL_VALIDATION_FAILED', 'fragment F on Query { viewer { email } }'],
  ['of an unknown name', 'OPERATION_RESOLUTION_FAILURE', 'query A { viewer { email } }', { operationName: 'B' }],
  ['without a name among several', 'OPERATION_RESOLUTION_FAILURE', 'query A { __typename } query B { __typename }'],
  ['without a variable that it needs', 'BAD_USER_INPUT', 'query ($id: ID!) { post(id: $id) { id } }'],
  [
    'with a variable that does not fit',
    'BAD_USER_INPUT',
    'query ($id: ID!) { post(id: $id) { id } }',
    { variables: { id: ['x'] } },
  ],
  [
    'of two subscriptions',
    'GRAPHQL_VALIDATION_FAILED',
    'subscription { a: viewerEvents { __typename } b: viewerEvents { __typename } }',
  ],
];

describe('an operation is refused, over HTTP and over WebSocket,', () => {
  const cases = [...tooMuch, ...notUnderstood].map(
    ([what, code, query, more = {}]) => [what, code, { query, ...more }] as const,
  );
  test.each(cases)('that is %s', async (_what, code, payload) => {
    expect(await post(node.url, payload)).toMatchObject({ status: 400, code });
    expect(await sendOverSocket(node.url, payload)).toEqual({ type: 'error', code });
  });

  test('that is a subscription and too costly or too deep', async () => {
    const replies = 'replies(first: 100) { edges { node { id } } }';
    const costly = `post { comments(first: 100) { edges { node { ${replies} } } } }`;
    const deep = `post { comments { edges { node { ${parents(limits.depth, 'id')} } } } }`;
    for (const [code, selected] of [
      ['TOO_COSTLY', costly],
      ['TOO_DEEP', deep],
    ]) {
      const payload = { query: `subscription { postEvents(id: "x") { ... on PostEdited { ${selected} } } }` };
      expect(await sendOverSocket(node.url, payload)).toEqual({ type: 'error', code });
      const headers = { 'content-type': 'application/json' };
      const init = { method: 'POST', headers, body: JSON.stringify(payload) };
      const events = await (await fetch(`${node.url}/graphql/stream`, init)).text();
      expect(events).toContain(`"code":"${code}"`);
    }
  });

  test.each([
    ['a query that is no text', { query: { text: '{ __typename }' } }],
    ['no query', {}],
    ['variables that are a list', { query: '{ __typename }', variables: [1] }],
    ['a name that is no text', { query: '{ __typename }', operationName: 1 }],
  ])('that has %s', async (_what, payload) => {
    expect(await post(node.url, payload)).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    // What is not the protocol closes the connection.
    expect(await sendOverSocket(node.url, payload)).toEqual({ type: 'close', code: 4400 });
  });

  test('that has too many bytes', async () => {
    const payload = { query: '{ __typename }', extensions: { padding: 'x'.repeat(limits.bytes) } };
    expect(await post(node.url, payload)).toMatchObject({ status: 413, code: 'TOO_LARGE' });
    expect(await sendOverSocket(node.url, payload)).toEqual({ type: 'close', code: 1009 });
  });

  test('that asks for the schema where that is switched off, which nothing else gives away', async () => {
    const code = 'GRAPHQL_VALIDATION_FAILED';
    for (const query of [
      '{ __schema { queryType { name } } }',
      '{ __type(name: "Person") { name } }',
      '{ viwer { email } }',
    ]) {
      const { answer, ...reply } = await post(hidden.url, { query });
      expect(reply).toEqual({ status: 400, code });
      expect(JSON.stringify(answer)).not.toContain('viewer');
      expect(await sendOverSocket(hidden.url, { query })).toEqual({ type: 'error', code });
    }
    expect(await post(node.url, { query: '{ __schema { queryType { name } } }' })).toMatchObject({ status: 200 });
  });
});
