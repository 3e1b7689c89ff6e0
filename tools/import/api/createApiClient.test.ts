import { describe, expect, test } from 'vitest';
import { createApiClient } from './createApiClient.ts';

type Reply = object | Error | string;

/** A client whose requests are answered by these replies, one after the other, and that notes how long it would have waited. */
function clientWith(...replies: readonly Reply[]) {
  const pauses: number[] = [];
  const told: unknown[] = [];
  const rest = [...replies];
  const client = createApiClient({
    ...{ url: 'http://api.example/graphql', token: 'token', attempts: 4 },
    fetch: async () => {
      const reply = rest.shift();
      if (reply === undefined || reply instanceof Error) throw reply ?? new Error('nothing left');
      return new Response(typeof reply === 'string' ? reply : JSON.stringify(reply));
    },
    wait: async (pause) => pauses.push(pause),
    onLongWait: ({ operation, error, pause }) => told.push([operation, error.codes, pause]),
  });
  return { ask: (query = 'query') => client.ask(query, {}), pauses, told, left: () => rest.length };
}

const failing = (code: string, more: object = {}) => ({ errors: [{ message: code, extensions: { code, ...more } }] });

describe('asking the API', () => {
  test('answers with the data', async () => {
    expect(await clientWith({ data: { a: 1 } }).ask()).toEqual({ a: 1 });
  });

  test.each([
    ['a lost connection', new Error('reset')],
    ['half an answer', '{"data":'],
    ['what is not known to be taken on', failing('UNAVAILABLE')],
  ])('is repeated after %s, after pauses that double', async (_what, reply) => {
    const { ask, pauses } = clientWith(reply, reply, reply, { data: {} });
    await ask();
    expect(pauses).toEqual([250, 500, 1_000]);
  });

  test('waits as long as it is asked to', async () => {
    const { ask, pauses } = clientWith(failing('OVERLOADED', { retryAfter: 2 }), { data: {} });
    await ask();
    expect(pauses).toEqual([2_000]);
  });

  test('tells of pauses of ten seconds and more, and of no others', async () => {
    const { ask, told, pauses } = clientWith(
      failing('RATE_LIMITED', { retryAfter: 9 }),
      failing('RATE_LIMITED', { retryAfter: 10 }),
      { data: {} },
    );
    await ask('mutation Register($input: RegisterInput!) { register }');
    expect(pauses).toEqual([9_000, 10_000]);
    expect(told).toEqual([['Register', ['RATE_LIMITED'], 10_000]]);
  });

  test('gives up at last', async () => {
    const { ask, pauses } = clientWith(...Array.from({ length: 9 }, () => failing('UNAVAILABLE')));
    await expect(ask()).rejects.toMatchObject({ codes: ['UNAVAILABLE'] });
    expect(pauses).toHaveLength(3);
  });

  test('is not repeated where that does not help', async () => {
    const { ask, pauses, left } = clientWith(failing('BAD_USER_INPUT'), { data: {} });
    await expect(ask()).rejects.toMatchObject({ codes: ['BAD_USER_INPUT'] });
    expect([pauses.length, left()]).toEqual([0, 1]);
  });
});
