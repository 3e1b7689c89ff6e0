import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import { tellWhole } from './tellWhole.ts';

const failed = (code: string) => ({ data: null, errors: [new GraphQLError('no', { extensions: { code } }).toJSON()] });

describe('an event', () => {
  test('is told when what was away is back, and has time for it', async () => {
    const results = [failed('UNAVAILABLE'), failed('OVERLOADED'), { data: { event: 1 } }, { data: { event: 2 } }];
    const pauses: number[] = [];
    const told = await tellWhole(
      async () => results.shift() ?? failed('UNAVAILABLE'),
      async (attempt) => void pauses.push(attempt),
    );
    expect(told).toEqual({ data: { event: 1 } });
    expect(pauses).toEqual([0, 1]);
  });

  test('with an error of its own is told at once', async () => {
    const told = await tellWhole(
      async () => failed('FORBIDDEN'),
      () => expect.unreachable(),
    );
    expect(told).toEqual(failed('FORBIDDEN'));
  });

  test('is not told without what stays away [E2, T5]', async () => {
    let count = 0;
    const telling = tellWhole(
      async () => {
        count += 1;
        return failed('UNAVAILABLE');
      },
      async () => {},
    );
    await expect(telling).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(count).toBe(10);
  });
});
