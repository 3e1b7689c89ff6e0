import { expect, test } from 'vitest';
import { CodedError } from '../errors/CodedError.ts';
import { itemResult } from './itemResult.ts';

test('an item is begun at once, and answers with what it came to', async () => {
  let begun = false;
  const result = itemResult('a', async () => {
    begun = true;
    return { outcome: 'DONE' };
  });
  expect(begun).toBe(true);
  expect(await result).toEqual({ key: 'a', outcome: 'DONE', error: null });
});

test('what is wrong with the item is told as its own', async () => {
  const fields = [{ path: 'text', message: 'must be there' }];
  const result = await itemResult('a', async () => {
    throw new CodedError('BAD_USER_INPUT', 'text must be there', { fields });
  });
  const error = { code: 'BAD_USER_INPUT', message: 'text must be there', fields: ['text'] };
  expect(result).toEqual({ key: 'a', outcome: null, refusal: null, error });
});

test.each([new CodedError('UNAVAILABLE'), new CodedError('STORAGE_FULL'), new Error('a fault')])(
  '%s concerns the whole batch',
  async (error) => {
    await expect(itemResult('a', () => Promise.reject(error))).rejects.toBe(error);
  },
);
