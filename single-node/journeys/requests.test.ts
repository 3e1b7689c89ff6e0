import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendRequest } from '../testing/sendRequest.ts';
import { startTestNode, type TestNode } from '../testing/startTestNode.ts';

// What only HTTP can get wrong: methods, content types, bodies, addresses.

const TYPENAME = '{ __typename }';
const SIGN_OUT = 'mutation { signOut(input: {}) { outcome { id } } }';
const EVENTS = 'subscription { viewerEvents { __typename } }';
const JSON_TYPE = 'application/json';
let node: TestNode;
let hidden: TestNode;
beforeAll(async () => {
  [node, hidden] = await Promise.all([startTestNode(), startTestNode({ gateway: { playground: false } })]);
});
afterAll(() => Promise.all([node, hidden].map((one) => one[Symbol.asyncDispose]())));

/** A body, as it is, of a content type. */
const post = (body: string, type: string | null = JSON_TYPE) =>
  // Bytes, so that `fetch` does not add a type.
  sendRequest(`${node.url}/graphql`, {
    method: 'POST',
    headers: type === null ? {} : { 'content-type': type },
    body: Buffer.from(body),
  });
const get = (parameters: Record<string, string>, headers: Record<string, string> = { 'content-type': JSON_TYPE }) =>
  sendRequest(`${node.url}/graphql?${new URLSearchParams(parameters)}`, { headers });
const query = (text: string) => JSON.stringify({ query: text });

describe('a request is refused with a code', () => {
  test.each([
    ['plain text, which pages of other sites can send', 'text/plain'],
    ['a form, which pages of other sites can send', 'application/x-www-form-urlencoded'],
    ['a form of several parts', 'multipart/form-data; boundary=x'],
    ['a bare document', 'application/graphql'],
    ['nothing that it says', null],
  ])('that is of %s', async (_what, type) => {
    expect(await post(query(TYPENAME), type)).toMatchObject({ status: 415, code: 'BAD_USER_INPUT' });
  });

  test.each([
    ['cut off', '{"query": '],
    ['empty', ''],
    ['after another prototype', '{"query":"{ __typename }","__proto__":{"polluted":true}}'],
    ['not in UTF-8', '{"query":"{ __typename }"}\u0000'],
  ])('whose body is %s', async (_what, body) => {
    expect(await post(body)).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
  });

  test.each([
    ['null', 'null'],
    ['a batch', `[${query(TYPENAME)},${query(TYPENAME)}]`],
    ['a batch of one', `[${query(TYPENAME)}]`],
  ])('whose body is %s', async (_what, body) => {
    expect(await post(body)).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  test('that nests its variables too deeply for anything that recurs', async () => {
    const nested = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const body = `{"query":"query ($id: ID!) { post(id: $id) { id } }","variables":{"id":${nested}}}`;
    expect(await post(body)).toMatchObject({ status: 200, code: 'BAD_USER_INPUT' });
  });

  test('that asks for a mutation or a subscription by GET', async () => {
    for (const accept of [JSON_TYPE, 'text/event-stream'])
      expect(await get({ query: SIGN_OUT }, { 'content-type': JSON_TYPE, accept })).toMatchObject({
        ...{ status: 405, code: 'BAD_REQUEST' },
      });
    expect(await get({ query: EVENTS })).toMatchObject({ status: 405, code: 'BAD_REQUEST' });
  });

  test('that asks for a subscription by a plain POST', async () => {
    const { answer, ...reply } = await post(query(EVENTS));
    expect(reply).toEqual({ status: 400, code: 'SUBSCRIPTION_NEEDS_STREAM' });
    expect(answer.errors?.[0]?.message).toContain('graphql-transport-ws');
  });

  test('that a page of another site could have sent', async () => {
    expect(await get({ query: TYPENAME }, {})).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    expect(await get({ query: TYPENAME })).toMatchObject({ status: 200 });
  });

  test('that is not JSON where it must be', async () => {
    expect(await get({ query: TYPENAME, variables: '{' })).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  test('that asks for what was kept from others', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'x' } };
    expect(await post(JSON.stringify({ extensions }))).toMatchObject({ code: 'PERSISTED_QUERY_NOT_SUPPORTED' });
  });

  test('that is for no address or method that there is', async () => {
    for (const [path, method] of [
      ['/elsewhere', 'POST'],
      ['/graphql/../secret', 'POST'],
      ['/graphql', 'PATCH'],
      ['/elsewhere', 'DELETE'],
      // It names no event stream.
      ['/graphql', 'DELETE'],
    ] as const)
      expect(await sendRequest(`${node.url}${path}`, { method })).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });
});

test('a browser gets the playground, or nothing where that is switched off', async () => {
  const headers = { accept: 'text/html,application/xhtml+xml' };
  const shown = await fetch(`${node.url}/graphql`, { headers });
  expect(shown.headers.get('content-type')).toContain('text/html');
  expect(await shown.text()).toContain('graphiql');
  const notShown = await fetch(`${hidden.url}/graphql`, { headers });
  expect(notShown.status).toBe(400);
  expect(notShown.headers.get('content-type')).not.toContain('html');
});
