import { expect, it } from 'vitest';
import { firstOffset } from './firstOffset.ts';

const extent = { low: 100n, high: 200n };

it.each([
  ['goes on where the store says', { generation: '2', offset: '150' }, 150n],
  ['waits for the next where everything was read', { generation: '2', offset: '200' }, 200n],
  ['reads everything where nothing was read', null, 100n],
  ['reads everything where something was read of another generation', { generation: '1', offset: '150' }, 100n],
  ['reads everything where the topic ends before what was read', { generation: '2', offset: '201' }, 100n],
  ['goes on with what is left where the rest was deleted by age', { generation: '2', offset: '50' }, 100n],
])('%s', (_sentence, read, expected) => {
  expect(firstOffset(read, '2', extent)).toBe(expected);
});
