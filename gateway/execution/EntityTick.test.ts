import { describe, expect, test } from 'vitest';
import type { Data } from './Data.ts';
import { EntityTick } from './EntityTick.ts';
import type { SubgraphAnswer } from './SubgraphAnswer.ts';

const named = (...ids: readonly string[]): readonly Data[] => ids.map((id) => ({ __typename: 'Text', id }));
const idsOf = (entities: unknown) => (entities as readonly (Data | null)[]).map((entity) => entity?.id ?? null);

/** Collects what each asks for, sends it, and tells what was sent and what each was answered. */
async function askTogether(
  each: readonly (readonly Data[])[],
  answer: (sent: readonly Data[]) => Promise<SubgraphAnswer>,
) {
  const tick = new EntityTick();
  const sent: unknown[][] = [];
  const answers = Promise.allSettled(each.map((representations) => tick.ask(representations)));
  await tick.send((all) => {
    sent.push(idsOf(all));
    return answer(all);
  });
  return { sent, answers: await answers };
}

const told = (result: PromiseSettledResult<SubgraphAnswer> | undefined) => {
  if (result?.status !== 'fulfilled') throw new Error('it has failed');
  return result.value;
};

describe('entities that many ask for in one turn', () => {
  test('are asked for in one call, equal ones once, and each gets its own', async () => {
    const { sent, answers } = await askTogether([named('a', 'b'), named('b'), named('c', 'a')], async (all) => ({
      data: { _entities: [...all] },
    }));
    expect(sent).toEqual([['a', 'b', 'c']]);
    expect(answers.map((one) => idsOf(told(one).data?._entities))).toEqual([['a', 'b'], ['b'], ['c', 'a']]);
  });

  test('have their errors with whoever asked for them, at their index; what is of no entity is told to all', async () => {
    const { answers } = await askTogether([named('a', 'b'), named('c'), named('d', 'b')], async (all) => ({
      data: { _entities: all.map(({ id }) => (id === 'b' ? null : { id })) },
      errors: [{ message: 'b is away', path: ['_entities', 1, 'text'] }, { message: 'slow' }],
    }));
    const slow = { message: 'slow' };
    const away = { message: 'b is away', path: ['_entities', 1, 'text'] };
    expect(answers.map((one) => told(one).errors)).toEqual([[away, slow], [slow], [slow, away]]);
    expect(answers.map((one) => idsOf(told(one).data?._entities))).toEqual([['a', null], ['c'], ['d', null]]);
  });

  test.each([
    ['no list', { _entities: null }, { _entities: null }],
    ['a list of another length', { _entities: [{}] }, { _entities: [] }],
    ['nothing', null, null],
  ])('are as wrong for each where %s came', async (_what, data, expected) => {
    const { answers } = await askTogether([named('a'), named('b', 'c')], async () => ({ data }));
    expect(answers.map((one) => told(one).data)).toEqual([expected, expected]);
  });

  test('fail for all who wait for them', async () => {
    const { answers } = await askTogether([named('a'), named('b')], () => Promise.reject(new Error('away')));
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
