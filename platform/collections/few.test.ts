import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachOf, excluding, type Few, including, isAmong } from './few.ts';

const values = ['a', 'b', 'c'].map((name) => ({ name }));

test('few values are as a set of them', () => {
  const step = fc.record({ adds: fc.boolean(), value: fc.constantFrom(...values) });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const set = new Set<object>();
      let few: Few<object> = null;
      for (const { adds, value } of steps) {
        if (adds) set.add(value);
        else set.delete(value);
        few = adds ? including(few, value) : excluding(few, value);
        expect([...eachOf(few)]).toEqual([...set]);
        expect(values.map((one) => isAmong(few, one))).toEqual(values.map((one) => set.has(one)));
        expect(few === null).toBe(set.size === 0);
      }
    }),
  );
});

test('one takes no set', () => {
  const [a, b] = values as [object, object];
  expect(including(null, a)).toBe(a);
  expect(including(a, a)).toBe(a);
  expect(excluding(including(a, b), a)).toEqual(new Set([b]));
});
