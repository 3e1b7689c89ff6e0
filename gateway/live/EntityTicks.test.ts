import type { Viewer } from '@c18n/platform/subgraph/Viewer';
import { describe, expect, test } from 'vitest';
import type { Data } from '../execution/Data.ts';
import type { EntityCall } from '../execution/EntityLane.ts';
import type { OperationContext } from '../operations/OperationContext.ts';
import { EntityTicks } from './EntityTicks.ts';

type Sent = { readonly subgraph: string; readonly ids: readonly unknown[]; readonly context: OperationContext };

function setUp() {
  const ticks = new EntityTicks((viewer) => ({ viewer }) as never, new Set(['people']));
  const sent: Sent[] = [];
  const callOf = (subgraph: string, key = 'texts'): EntityCall => ({
    subgraph,
    key: `${subgraph} ${key}`,
    send: async (representations, context) => {
      sent.push({ subgraph, ids: representations.map(({ id }) => id), context: context as OperationContext });
      return { data: { _entities: [...representations] } };
    },
  });
  const ask = async (subgraph: string, id: string, place = 'hall', viewer: Viewer | null = null, key?: string) => {
    const answer = await ticks.laneOf({ viewer, place }).ask(callOf(subgraph, key), [{ id }]);
    return (answer.data as { _entities: readonly Data[] })._entities[0]?.id;
  };
  return { ask, sent };
}

const ada: Viewer = { person: 'ada', session: 'one' };

describe('what events ask subgraphs for in one turn', () => {
  test('is asked in one call, in a context of its own', async () => {
    const { ask, sent } = setUp();
    expect(await Promise.all([ask('rooms', 'a'), ask('rooms', 'b'), ask('rooms', 'a')])).toEqual(['a', 'b', 'a']);
    expect(sent.map(({ ids }) => ids)).toEqual([['a', 'b']]);
    expect(sent[0]?.context.telling?.place).toBe('hall');
    expect(sent[0]?.context.viewer).toBeNull();
  });

  test('is asked again in the next turn: nothing that was read before an event is told with it', async () => {
    const { ask, sent } = setUp();
    await ask('rooms', 'a');
    await ask('rooms', 'a');
    expect(sent.map(({ ids }) => ids)).toEqual([['a'], ['a']]);
    expect(sent[0]?.context.subgraph()).not.toBe(sent[1]?.context.subgraph());
  });

  test('is asked by place where the subgraph looks at the place', async () => {
    const { ask, sent } = setUp();
    await Promise.all([ask('rooms', 'a'), ask('rooms', 'b', 'attic'), ask('people', 'c'), ask('people', 'd', 'attic')]);
    expect(sent.map(({ subgraph, ids, context }) => [subgraph, ids, context.telling?.place])).toEqual([
      ['rooms', ['a'], 'hall'],
      ['rooms', ['b'], 'attic'],
      ['people', ['c', 'd'], 'hall'],
    ]);
  });

  test('is asked by who is told', async () => {
    const { ask, sent } = setUp();
    await Promise.all([ask('people', 'a'), ask('people', 'b', 'hall', ada)]);
    expect(sent.map(({ ids, context }) => [ids, context.viewer?.person])).toEqual([
      [['a'], undefined],
      [['b'], 'ada'],
    ]);
  });

  test('is asked by what is asked of each', async () => {
    const { ask, sent } = setUp();
    await Promise.all([ask('people', 'a'), ask('people', 'a', 'hall', null, 'names')]);
    expect(sent).toHaveLength(2);
  });

  test('is divided where it is very much, and nobody is forgotten', async () => {
    const { ask, sent } = setUp();
    const ids = Array.from({ length: 1_300 }, (_, index) => `id ${index}`);
    expect(await Promise.all(ids.map((id) => ask('people', id)))).toEqual(ids);
    expect(sent.map((one) => one.ids.length).toSorted((one, other) => other - one)).toEqual([500, 500, 300]);
  });
});
