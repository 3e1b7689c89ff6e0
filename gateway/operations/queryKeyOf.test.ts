import type { Viewer } from '@c18n/platform/subgraph/Viewer';
import { getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import { queryKeyOf } from './queryKeyOf.ts';

const DOCUMENT = parse(
  'query Q($id: ID, $filter: Filter) { a } query R($id: ID) { a } mutation M { b } subscription S { c }',
);
const ada: Viewer = { person: 'ada', session: 'one' };

function keyOf({
  operationName = 'Q',
  variables = {},
  document = 'hash',
  viewer = null,
}: {
  operationName?: string;
  variables?: Readonly<Record<string, unknown>>;
  document?: string;
  viewer?: Viewer | null;
}): string | null {
  const definition = getOperationAST(DOCUMENT, operationName);
  if (definition == null) throw new Error('no such operation');
  const operation = { document: DOCUMENT, operationName, variables };
  return queryKeyOf(definition, operation, document, { viewer, telling: null });
}

test('a query is the same for the same asker, document, operation and variables only', () => {
  const id = { id: '1' };
  const different = [
    keyOf({}),
    keyOf({ variables: id }),
    keyOf({ variables: { id: null } }),
    keyOf({ variables: { id: 1 } }),
    keyOf({ variables: { filter: { id: '1' } } }),
    keyOf({ operationName: 'R', variables: id }),
    keyOf({ document: 'other', variables: id }),
    keyOf({ viewer: ada, variables: id }),
    keyOf({ viewer: { ...ada, session: 'two' }, variables: id }),
    keyOf({ viewer: { ...ada, person: 'bob' }, variables: id }),
  ];
  expect(different).not.toContain(null);
  expect(new Set(different).size).toBe(different.length);
  expect(keyOf({ variables: { id: '1', unknown: 5 }, viewer: { ...ada } })).toBe(keyOf({ variables: id, viewer: ada }));
});

test('what is no query has no key, nor has one with long or deeply nested variables', () => {
  const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
  expect(keyOf({ variables: { filter: deep } })).toBeNull();
  expect(keyOf({ operationName: 'M' })).toBeNull();
  expect(keyOf({ operationName: 'S' })).toBeNull();
  expect(keyOf({ variables: { id: 'x'.repeat(5_000) } })).toBeNull();
});

test.each(['1e999', '-1e999', '-0', '[1e999]', '{ "deep": [{ "er": -1e999 }] }'])(
  '%s, which would be written like another value, makes no key',
  (json) => {
    expect(keyOf({ variables: { filter: JSON.parse(json) } })).toBeNull();
  },
);
