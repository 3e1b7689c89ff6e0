import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ModelCommunity, type Order } from './testing/ModelCommunity.ts';
import { ModelReader, type Shown } from './testing/ModelReader.ts';

const orders = ['NEWEST', 'TOP'] as const;

const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('publish' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('judge' as const), index: fc.nat(30), score: fc.nat(9) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('toggle', 'hear again'), index: fc.nat(30) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom('execute', 'receive'), index: fc.nat(30) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('hear' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('ask' as const),
      order: fc.constantFrom(...orders),
      which: fc.constantFrom('start', 'next', 'previous'),
      count: fc.integer({ min: 1, max: 5 }),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

type Case = [posts: number, steps: Step[], arrival: number[]];

const ask = (order: Order, which: 'start' | 'next' | 'previous', count: number) =>
  ({ kind: 'ask', order, which, count }) as const;
const at = (kind: 'toggle' | 'execute' | 'receive', index: number) => ({ kind, index }) as const;
const judge = (index: number, score: number) => ({ kind: 'judge', index, score }) as const;
const [publish, hear] = [{ kind: 'publish' }, { kind: 'hear' }] as const;

/** Found by chance, one in many thousands. */
const rare: readonly Case[] = [
  // A post is shown again before anybody has heard that it was hidden: its value is the same, but a list was read in between.
  [
    0,
    [
      ...[ask('NEWEST', 'start', 1), at('execute', 0), at('receive', 0), at('toggle', 0)],
      ...[ask('TOP', 'start', 1), ask('NEWEST', 'start', 1), at('execute', 0), at('toggle', 0)],
    ],
    [0],
  ],
  // A page of a list that moves is joined after its members have moved.
  [
    0,
    [
      ...[hear, ask('TOP', 'start', 1), at('execute', 0), at('receive', 0)],
      ...[ask('TOP', 'previous', 2), publish, judge(0, 1)],
    ],
    [0],
  ],
  // The older of two answers comes last, after the event that it does not know of.
  [
    0,
    [
      ...[hear, publish, ask('TOP', 'start', 1), at('execute', 0), judge(0, 1)],
      ...[ask('TOP', 'start', 2), at('execute', 1), at('receive', 1), hear, hear],
    ],
    [0],
  ],
  // Two pages overlap, but a post between them was hidden.
  [
    5,
    [
      ...[at('toggle', 0), ask('NEWEST', 'previous', 1), publish, at('toggle', 1), hear, hear, publish],
      ...[at('execute', 0), judge(5, 0), ask('NEWEST', 'previous', 3), hear, at('receive', 0)],
      ...[ask('NEWEST', 'previous', 3), at('execute', 2), at('toggle', 4)],
    ],
    [0],
  ],
];

function take(community: ModelCommunity, reader: ModelReader, one: Step): void {
  if (one.kind === 'publish') community.publish();
  else if (one.kind === 'toggle') community.toggle(one.index % community.size);
  else if (one.kind === 'judge') community.judge(one.index % community.size, one.score);
  else if (one.kind === 'ask') reader.ask(one.order, one.which, one.count);
  else if (one.kind === 'execute') reader.execute(one.index);
  else if (one.kind === 'receive') reader.receive(one.index);
  else if (one.kind === 'hear again') reader.hearAgain(one.index);
  else reader.hear();
}

/** What a client shows must be a part of the list as it is, without gaps, that ends where it says that it ends. */
function expectTrue(community: ModelCommunity, order: Order, { edges, pageInfo }: Shown): void {
  const listed = community.listed(order);
  const shown = edges.map(({ node }) => ({
    ...{ id: node.id, revision: node.revision, score: node.score, listed: node.listed },
  }));
  const start = pageInfo.hasPreviousPage ? listed.findIndex(({ id }) => id === shown[0]?.id) : 0;
  const end = pageInfo.hasNextPage ? start + shown.length : listed.length;
  expect(shown).toEqual(listed.slice(Math.max(0, start), end));
}

describe('answers that come late', () => {
  test('and events, in whatever order, come to what would be read now, but for what is to be read again', () => {
    fc.assert(
      fc.property(
        fc.nat(8),
        fc.array(step, { maxLength: 40, size: 'max' }),
        fc.array(fc.nat(9), { minLength: 1 }),
        (posts, steps, arrival) => {
          const community = new ModelCommunity(posts);
          community.publish();
          const reader = new ModelReader(community);
          for (const one of steps) take(community, reader, one);
          reader.settle(arrival);
          for (const order of orders) {
            const shown = reader.shown(order);
            if (shown !== null && !shown.isStale) expectTrue(community, order, shown);
            reader.ask(order, 'start', 3);
            reader.settle([0]);
            const again = reader.shown(order);
            expect(again).toMatchObject({ isStale: false });
            if (again !== null) expectTrue(community, order, again);
          }
        },
      ),
      { numRuns: 2_000, examples: [...rare] },
    );
  });

  test('of lists that were read at once let none of them be read again', () => {
    const community = new ModelCommunity(5);
    community.judge(2, 9);
    const reader = new ModelReader(community);
    for (const order of orders) reader.ask(order, 'start', 2);
    reader.settle([1]);
    expect(orders.map((order) => reader.shown(order)?.isStale)).toEqual([false, false]);
  });

  test('are not outdated by events that they had taken in, nor by those that change nothing of the order', () => {
    const community = new ModelCommunity(5);
    community.judge(2, 9);
    const reader = new ModelReader(community);
    reader.ask('TOP', 'start', 3);
    reader.settle([0]);
    reader.hearAgain(0);
    community.judge(2, 9);
    reader.hear();
    expect(reader.shown('TOP')).toMatchObject({ isStale: false });
    community.judge(3, 10);
    reader.hear();
    expect(reader.shown('TOP')).toMatchObject({ isStale: true });
  });

  test('of which one was asked for after the other had come are never doubted', () => {
    const community = new ModelCommunity(5);
    const reader = new ModelReader(community);
    for (const order of orders) {
      reader.ask(order, 'start', 2);
      reader.settle([0]);
    }
    reader.ask('NEWEST', 'next', 2);
    reader.ask('TOP', 'start', 2);
    reader.settle([0]);
    expect(reader.shown('TOP')).toMatchObject({ isStale: false });
  });
});
