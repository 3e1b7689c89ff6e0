import { expect, test } from 'vitest';
import { CatchUp } from './CatchUp.ts';

const at = (partition: number, number: number) => ({ stream: 'people', partition, number }) as const;

test('an index has caught up when it has come as far in every partition as its source was', () => {
  const catchUp = new CatchUp([at(0, 5), at(1, 3), at(2, 0)], [at(0, 4)]);
  expect(catchUp.isDone).toBe(false);
  catchUp.reach([at(1, 7), at(3, 9)]);
  expect(catchUp.isDone).toBe(false);
  catchUp.reach([at(0, 5)]);
  expect(catchUp.isDone).toBe(true);
});

test('it has caught up from the beginning where nothing has happened, or it came as far before', () => {
  expect(new CatchUp([at(0, 0)], []).isDone).toBe(true);
  expect(new CatchUp([at(0, 5)], [at(0, 6)]).isDone).toBe(true);
});
