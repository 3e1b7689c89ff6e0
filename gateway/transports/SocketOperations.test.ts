import { expect, test } from 'vitest';
import type { SocketOperation } from './SocketOperation.ts';
import { SocketOperations } from './SocketOperations.ts';

const operations = ['a', 'b', 'c'].map((id) => ({ id }) as SocketOperation);

test.each([1, 2, 3])('%i operations are found by their ids until they have gone', (count) => {
  const found = new SocketOperations();
  const some = operations.slice(0, count);
  for (let round = 0; round < 2; round++) {
    for (const operation of some) found.add(operation);
    expect(found.all()).toEqual(some);
    expect(operations.map(({ id }) => found.get(id))).toEqual(
      operations.map((one) => (some.includes(one) ? one : null)),
    );
    found.delete('c');
    found.delete('none');
    expect(found.size).toBe(Math.min(count, 2));
    for (const { id } of some) found.delete(id);
    expect([found.size, found.get('a'), ...found.all()]).toEqual([0, null]);
  }
});
