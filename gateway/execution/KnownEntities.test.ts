import { describe, expect, test } from 'vitest';
import { KnownEntities } from './KnownEntities.ts';
import type { SubgraphAnswer } from './SubgraphAnswer.ts';

type Named = { readonly id: string };
const named = (...ids: readonly string[]) => ids.map((id) => ({ __typename: 'Text', id }));
const idsOf = (asked: readonly object[]) => (asked as readonly Named[]).map(({ id }) => id);
const echo = async (asked: readonly object[]): Promise<SubgraphAnswer> => ({ data: { _entities: [...asked] } });

describe('Entities that were asked for', () => {
  test('are not asked for again, also while they are on their way', async () => {
    const known = new KnownEntities();
    const asked: string[][] = [];
    const ask = (missing: readonly object[]) => {
      asked.push(idsOf(missing));
      return echo(missing);
    };
    const answers = await Promise.all([
      known.answer(named('a', 'b'), ask),
      known.answer(named('c', 'b'), ask),
      known.answer(named('b'), ask),
    ]);
    expect(asked).toEqual([['a', 'b'], ['c']]);
    expect(answers.map(({ data }) => idsOf(data?._entities as object[]))).toEqual([['a', 'b'], ['c', 'b'], ['b']]);
  });

  test('have their errors at their index, in order; what is of no entity is told once', async () => {
    const known = new KnownEntities();
    const failing = async (missing: readonly object[]): Promise<SubgraphAnswer> => ({
      data: { _entities: missing.map(() => null) },
      errors: [
        ...missing.map((_one, index) => ({ message: idsOf(missing)[index] ?? '', path: ['_entities', index] })),
        { message: 'all' },
      ],
    });
    await known.answer(named('x', 'a'), failing);
    const { errors } = await known.answer(named('b', 'a', 'c'), failing);
    expect(errors?.map(({ message, path }) => [message, path?.[1]])).toEqual([
      ['b', 0],
      ['a', 1],
      ['c', 2],
      ['all', undefined],
    ]);
  });

  test.each([
    ['no list', { _entities: null }, { _entities: null }],
    ['a list of another length', { _entities: [] }, { _entities: [] }],
    ['nothing', null, null],
  ])('of which %s came stay that way', async (_what, data, expected) => {
    const known = new KnownEntities();
    const broken = async (): Promise<SubgraphAnswer> => ({ data });
    await known.answer(named('a'), broken);
    expect((await known.answer(named('a', 'b'), broken)).data).toEqual(expected);
  });

  test('fail for all who wait for them', async () => {
    const known = new KnownEntities();
    const away = () => Promise.reject(new Error('away'));
    const first = known.answer(named('a'), away);
    const second = known.answer(named('a', 'b'), echo);
    await expect(first).rejects.toThrow('away');
    await expect(second).rejects.toThrow('away');
  });
});
