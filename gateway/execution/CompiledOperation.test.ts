import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { CompiledOperation } from './CompiledOperation.ts';
import { createShapeCache } from './shaping/createShapeCache.ts';
import { StubFederation } from './testing/StubFederation.ts';

const federation = new StubFederation({ people: 'type Query { first: Person } type Person { name: String }' });

/** Makes the responses of an operation with 60 conditions for some of their values. */
function shapeOften(field: string, cacheSize: number) {
  const names = Array.from({ length: 60 }, (_, index) => `v${index}`);
  const declared = names.map((name) => `$${name}: Boolean!`).join();
  const conditions = names.map((name) => `... @include(if: $${name}) { __typename }`).join(' ');
  const planned = federation.plan(`query (${declared}) { first { name ${conditions} } ${field} }`);
  if (planned === null) throw new Error('not valid');
  const shapes = createShapeCache(cacheSize);
  const { supergraph, subgraphs, apiSchema } = federation;
  const parts = { supergraph, subgraphs, apiSchema, shapes };
  const compiled = new CompiledOperation(planned.plan, planned.description, parts);
  const told = Array.from({ length: 50 }, (_, number) => {
    const variables = Object.fromEntries(names.map((name, index) => [name, ((number >> index) & 1) === 1]));
    return compiled.shape({ root: { first: { __typename: 'Person', name: 'Ada' } }, variables });
  });
  return { shapes, told };
}

describe('The shapes of an operation', () => {
  test('are kept for the values of its conditions, as many as there is room for', () => {
    const { shapes, told } = shapeOften('', 1_000_000);
    expect(told.every((one) => typeof one === 'object')).toBe(true);
    expect(shapes.size).toBe(50);
    expect(shapeOften('', 20_000).shapes.size).toBeLessThan(18);
  });

  test.each([
    ['reserved name', 'second: first { constructor: name }'],
    ['reserved name', 'second: first @include(if: $v59) { toString: name }'],
    ['introspection', '__type(name: "Person") { name }'],
    ['introspection', '... @include(if: $v59) { __schema { description } }'],
  ])('are none, and nothing is kept, for the reason of %s: %s', (reason, field) => {
    const { shapes, told } = shapeOften(field, 1_000_000);
    expect(new Set(told)).toEqual(new Set([reason]));
    expect(shapes.size).toBe(0);
  });
});

test('The shape of an operation that is forgotten holds on to nothing of it', async () => {
  const shapes = createShapeCache(1_000_000);
  const forgotten = (() => {
    const planned = federation.plan('{ first { name } }');
    if (planned === null) throw new Error('not valid');
    const { supergraph, subgraphs, apiSchema } = federation;
    const compiled = new CompiledOperation(planned.plan, planned.description, {
      supergraph,
      subgraphs,
      apiSchema,
      shapes,
    });
    compiled.shape({ root: {}, variables: {} });
    return new WeakRef(compiled);
  })();
  expect(shapes.size).toBe(1);
  setFlagsFromString('--expose-gc');
  // A weak reference holds on until the turn has ended.
  await new Promise((resolve) => setImmediate(resolve));
  runInNewContext('gc')();
  expect(forgotten.deref()).toBeUndefined();
});

test('Reasons why there is no shape are bounded by their keys and in number', () => {
  const shapes = createShapeCache(100_000);
  for (let index = 0; index < 1_000; index++) shapes.set(String(index), { size: 0, shape: 'too large' });
  expect(shapes.size).toBeLessThan(100);
  const long = createShapeCache(100_000);
  for (let index = 0; index < 100; index++) long.set(`${index} ${'1'.repeat(9_000)}`, { size: 0, shape: 'too large' });
  expect(long.size).toBeLessThan(10);
});
