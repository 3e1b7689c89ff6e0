import { expect, it } from 'vitest';
import { partitionOfMessage } from './partitionOfMessage.ts';

const partition = partitionOfMessage();
const common = { topic: 't', partitionMetadata: [] };

it('takes the partition that the message names, also the first', () => {
  for (const named of [0, 1, 63])
    expect(partition({ ...common, message: { value: null, partition: named } })).toBe(named);
});

it('does not choose one itself', () => {
  expect(() => partition({ ...common, message: { value: null, key: 'place' } })).toThrow('names no partition');
});
