import { expect, test } from 'vitest';
import { SetMultimap } from './SetMultimap.ts';

const [a, b] = [{ name: 'a' }, { name: 'b' }];

test('a key has each value once, and is gone with its last one', () => {
  const map = new SetMultimap<string, object>();
  for (const value of [a, b, a]) map.add('one', value);
  map.add('other', a);
  expect([...map.of('one')]).toEqual([a, b]);
  expect([map.has('one', b), map.has('other', b), map.hasKey('none')]).toEqual([true, false, false]);
  expect([map.delete('one', a), map.delete('one', a), map.delete('none', a)]).toEqual([true, false, false]);
  expect([...map.of('one')]).toEqual([b]);
  expect([...map.keys()]).toEqual(['one', 'other']);
  map.delete('one', b);
  map.delete('other', a);
  expect([map.isEmpty, map.hasKey('one'), ...map.of('one')]).toEqual([true, false]);
});
