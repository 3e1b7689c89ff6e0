import { buildSchema, getOperationAST, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { costOf } from './costOf.ts';

const schema = buildSchema(`
  type Query { post: Post posts(first: Int, last: Int): Posts! tags: [Tag!]! }
  type Mutation { publish: Post count: Int }
  type Posts { edges: [Edge!]! total: Int! }
  type Edge { node: Thing! }
  union Thing = Post | Tag
  type Post { id: ID! parent: Post posts(first: Int = 3): Posts! }
  type Tag { name: String! }
`);

function cost(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  const definition = getOperationAST(document);
  if (definition == null) throw new Error('no operation');
  return costOf({ schema, document, definition, variables, defaultPageSize: 10 });
}

describe('the cost of an operation', () => {
  test.each([
    ['{ post { id } }', 1],
    ['{ post { parent { id } } }', 2],
    ['{ posts(first: 20) { edges { node { __typename } } } }', 41],
    ['{ posts(last: 20) { total } }', 1],
    ['{ posts { edges { node { __typename } } } }', 21],
    ['{ tags { name } }', 1],
    ['{ a: post { id } b: post { id } }', 2],
    ['mutation { publish { id } }', 11],
    ['{ posts(first: 2) { edges { node { ... on Post { parent { id } } } } } }', 7],
    ['{ __schema { types { name } } }', 20],
    ['{ __type(name: "Room") { name ...F ...F } } fragment F on __Type { fields { name } }', 50],
  ])('%s is %d', (text, expected) => {
    expect(cost(text)).toBe(expected);
  });

  test.each([
    'mutation { publish { id } count }',
    'mutation { ...All } fragment All on Mutation { publish { id } count }',
    'mutation { ...All } fragment All on Mutation { publish { id } ...Count } fragment Count on Mutation { count }',
    'mutation { ... on Mutation { publish { id } ... { count } } }',
  ])('is that of every mutation, wherever it stands: %s', (text) => {
    expect(cost(text)).toBe(21);
  });

  test('takes page sizes from variables and their defaults', () => {
    const query = 'query ($n: Int = 5) { posts(first: $n) { edges { cursor: __typename } } }';
    expect([cost(query, { n: 7 }), cost(query)]).toEqual([8, 6]);
  });

  test.each(['constructor', 'toString', '__proto__'])(
    'takes the page size of a variable named %s as of any other',
    (name) => {
      const query = (type: string) =>
        `query ($${name}: ${type}) { posts(first: $${name}) { edges { cursor: __typename } } }`;
      expect([cost(query('Int = 5')), cost(query('Int'))]).toEqual([6, 11]);
      expect(cost(query('Int = 5'), JSON.parse(`{"${name}":7}`))).toBe(8);
    },
  );

  test('multiplies down the lists', () => {
    const inner = 'posts(first: 100) { edges { node { ... on Post { id } } } }';
    expect(cost(`{ posts(first: 100) { edges { node { ... on Post { ${inner} } } } } }`)).toBe(1 + 100 * (2 + 201));
  });

  test('counts a fragment wherever it is spread, in little time', () => {
    const levels = Array.from(
      { length: 60 },
      (_, n) => `fragment F${n} on Post { a: parent { ...F${n + 1} } b: parent { ...F${n + 1} } }`,
    );
    expect(cost(`{ post { ...F0 } } ${levels.join(' ')} fragment F60 on Post { id }`)).toBe(2 ** 61 - 1);
  });
});
