import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { repeatable } from './repeatable.ts';

const aKey = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
const join = (input: string) => `joinCommunity(input: ${input}) { __typename }`;
const given = (text: string, variables: Readonly<Record<string, unknown>> = {}) => repeatable(parse(text), variables);

describe('what may be sent again when its answer got lost', () => {
  test('is every query', () => {
    const variables = { id: 'c' };
    expect(given('query ($id: ID!) { community(id: $id) { id } }', variables)).toEqual({ variables, safe: true });
  });

  test('is a mutation whose input is a variable: it is given a key', () => {
    const { variables, safe } = given(`mutation ($input: JoinCommunityInput!) { ${join('$input')} }`, {
      input: { a: 1 },
    });
    expect({ variables, safe }).toEqual({ variables: { input: { a: 1, idempotencyKey: aKey } }, safe: true });
  });

  test('is one with several inputs, each of which is given a key of its own', () => {
    const text = `mutation ($a: JoinCommunityInput!, $b: JoinCommunityInput!) { one: ${join('$a')} two: ${join('$b')} }`;
    const { variables, safe } = given(text, { a: {}, b: {} });
    expect({ variables, safe }).toEqual({
      variables: { a: { idempotencyKey: aKey }, b: { idempotencyKey: aKey } },
      safe: true,
    });
    expect(variables.a).not.toEqual(variables.b);
  });

  test('is one with lists of inputs, each of which is given a key of its own', () => {
    const text = `mutation ($all: [JoinCommunityInput!]!) { ${join('$all')} }`;
    const { variables, safe } = given(text, { all: [{}, { idempotencyKey: 'mine' }] });
    expect({ variables, safe }).toEqual({
      variables: { all: [{ idempotencyKey: aKey }, { idempotencyKey: 'mine' }] },
      safe: true,
    });
  });

  test('is one with keys in variables of their own, which are filled in', () => {
    const text = `mutation ($a: String, $b: String) { one: ${join('{ id: 1, idempotencyKey: $a }')} two: ${join('{ idempotencyKey: $b }')} }`;
    const { variables, safe } = given(text, { a: 'mine' });
    expect({ variables, safe }).toEqual({ variables: { a: 'mine', b: aKey }, safe: true });
  });

  test('is one with its key in the document', () => {
    expect(given(`mutation { ${join('{ idempotencyKey: "mine" }')} }`)).toEqual({ variables: {}, safe: true });
  });

  test.each([
    ['a literal without a key', `mutation { ${join('{ id: "c" }')} }`],
    ['a literal whose key is null', `mutation { ${join('{ idempotencyKey: null }')} }`],
    ['a list with one literal without a key', `mutation { ${join('[{ idempotencyKey: "mine" }, {}]')} }`],
    ['a literal beside a variable', `mutation ($a: JoinCommunityInput!) { one: ${join('$a')} two: ${join('{}')} }`],
    [
      'a literal in a fragment',
      `mutation ($a: JoinCommunityInput!) { one: ${join('$a')} ...F } fragment F on Mutation { ${join('{}')} }`,
    ],
    ['a literal in a nameless fragment', `mutation { ... { ${join('{}')} } }`],
    ['no input', 'mutation { joinCommunity { __typename } }'],
    ['more inputs than fields, one of them without a key', `mutation ($a: AInput, $b: AInput) { one: ${join('{}')} }`],
  ])('is none with %s', (_what, text) => {
    expect(given(text, { a: {} }).safe).toBe(false);
  });

  test.each([[null], [undefined], ['text'], [[{}, null]]])(
    'is none whose variable is %j, which cannot have a key',
    (a) => {
      expect(given(`mutation ($a: [JoinCommunityInput]) { ${join('$a')} }`, { a })).toEqual({
        variables: { a },
        safe: false,
      });
    },
  );
});
