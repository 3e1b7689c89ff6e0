import { expect, test } from 'vitest';
import { Ordering } from './Ordering.ts';

/** Work that goes on until it is told to end, and notes when it began. */
function work(begun: string[], name: string) {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const run = () => {
    begun.push(name);
    return promise;
  };
  return { run, end: resolve, fail: reject };
}

const turns = () => new Promise((resolve) => setImmediate(resolve));

test('what concerns the same happens in order, and everything else at once', async () => {
  const ordering = new Ordering();
  const begun: string[] = [];
  const [one, two, three] = [work(begun, 'one'), work(begun, 'two'), work(begun, 'three')];
  const all = [
    ordering.run(['a', 'x'], [], one.run),
    ordering.run(['b', 'x'], [], two.run),
    ordering.run(['c'], [], three.run),
  ];
  await turns();
  expect(begun).toEqual(['one', 'three']);
  one.end();
  await turns();
  expect(begun).toEqual(['one', 'three', 'two']);
  two.end();
  three.end();
  await Promise.all(all);
});

test('what is needed is waited for, but is not held', async () => {
  const ordering = new Ordering();
  const begun: string[] = [];
  const [maker, one, two] = [work(begun, 'maker'), work(begun, 'one'), work(begun, 'two')];
  const all = [
    ordering.run(['post'], [], maker.run),
    ordering.run(['a'], ['post'], one.run),
    ordering.run(['b'], ['post'], two.run),
  ];
  await turns();
  expect(begun).toEqual(['maker']);
  maker.end();
  await turns();
  expect(begun).toEqual(['maker', 'one', 'two']);
  one.end();
  two.end();
  await Promise.all(all);
});

test('a failure is told to who asked, and what comes after goes on', async () => {
  const ordering = new Ordering();
  const begun: string[] = [];
  const [one, two] = [work(begun, 'one'), work(begun, 'two')];
  const failing = ordering.run(['a'], [], one.run);
  const after = ordering.run(['a'], [], two.run);
  one.fail(new Error('broken'));
  await expect(failing).rejects.toThrow('broken');
  two.end();
  await after;
  expect(begun).toEqual(['one', 'two']);
});
