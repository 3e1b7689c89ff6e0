import { getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import { groupKeyOf } from './groupKeyOf.ts';

function keyOf(text: string, variables: Readonly<Record<string, unknown>>): string {
  const document = parse(text);
  const definition = getOperationAST(document);
  if (definition == null) throw new Error('no operation');
  return groupKeyOf({ document, definition, variables });
}

test.each([
  ['its root field', 'subscription ($a: ID) { events(id: 1, after: $a) { id } }'],
  ['a root field in a fragment', 'subscription ($a: ID) { ...F } fragment F on S { events(id: 1, after: $a) { id } }'],
])('where a subscription begins makes no difference, in %s', (_where, text) => {
  expect(keyOf(text, { a: 'one' })).toBe(keyOf(text, { a: 'two' }));
});

test.each([
  ['a field below', 'subscription ($a: ID) { events(id: 1) { posts(after: $a) { id } } }'],
  [
    'a fragment of a field below',
    'subscription ($a: ID) { events { ...F } } fragment F on P { posts(after: $a) { id } }',
  ],
  ['an inline fragment', 'subscription ($a: ID) { events { ... on P { posts(after: $a) { id } } } }'],
  ['both', 'subscription ($a: ID) { events(after: $a) { ...F } } fragment F on P { posts(after: $a) { id } }'],
  ['another argument', 'subscription ($a: ID) { events(id: $a) { id } }'],
])('what %s asks for does', (_where, text) => {
  expect(keyOf(text, { a: 'one' })).not.toBe(keyOf(text, { a: 'two' }));
});

test('its name and layout make none', () => {
  expect(keyOf('subscription A { events { id } }', {})).toBe(keyOf('subscription  B {  events {\n id } }', {}));
});
