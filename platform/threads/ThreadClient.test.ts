import { afterEach, beforeEach, expect, test } from 'vitest';
import { ThreadClient } from './ThreadClient.ts';

let client: ThreadClient;
beforeEach(() => {
  client = new ThreadClient(new URL('./testing/echoThread.ts', import.meta.url), null);
});
afterEach(() => client.close());

const echo = (value: unknown) => client.call<unknown>('echo', value);

test('calls of one turn go in one message, and are answered in order', async () => {
  const order: unknown[] = [];
  const note = (value: unknown) => order.push(value);
  await Promise.all([echo(1).then(note), Promise.resolve().then(() => echo(2).then(note)), echo(3).then(note)]);
  expect(order).toEqual([1, 3, 2]);
  expect(await client.call('messages')).toBe(1);
  await echo(4);
  expect(await client.call('messages')).toBe(2);
});

test('a call that fails tells why, and leaves the others of its turn alone', async () => {
  const calls = await Promise.allSettled([echo(1), client.call('fail'), client.call('nothing of the kind'), echo(2)]);
  expect(calls).toMatchObject([
    { value: 1 },
    { reason: { name: 'ThreadCallError', message: 'in vain', errcode: 13 } },
    { reason: { message: 'no function nothing of the kind', errcode: null } },
    { value: 2 },
  ]);
});

test('a call that cannot be sent leaves the others of its turn alone', async () => {
  const calls = await Promise.allSettled([echo(1), echo(() => 'a function'), echo(2)]);
  expect(calls).toMatchObject([{ value: 1 }, { reason: { name: 'DataCloneError' } }, { value: 2 }]);
});

test('when the thread dies all that wait are told, and the next call starts it anew', async () => {
  const calls = await Promise.allSettled([client.call('die'), echo(1)]);
  expect(calls.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await echo(2)).toBe(2);
});

test('closed, it takes no calls', async () => {
  const other = new ThreadClient(new URL('./testing/echoThread.ts', import.meta.url), null);
  const last = other.call('echo', 1);
  await other.close();
  expect(await last).toBe(1);
  await expect(other.call('echo', 2)).rejects.toThrow('the thread is closed');
});
