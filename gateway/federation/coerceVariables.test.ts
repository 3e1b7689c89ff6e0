import {
  GraphQLError,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { expect, test } from 'vitest';
import { coerceVariables } from './coerceVariables.ts';

let parsed = 0;
const Picky = new GraphQLScalarType({
  name: 'Picky',
  parseValue: () => {
    parsed += 1;
    throw new GraphQLError('must be something else');
  },
});
const args = { of: { type: new GraphQLList(new GraphQLNonNull(Picky)) }, count: { type: GraphQLInt } };
const pick = { type: GraphQLString, args };
const schema = new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: { pick } }), types: [Picky] });

function refusal(type: string, value: unknown): GraphQLError {
  const [definition] = parse(`query ($v: ${type}) { __typename }`).definitions;
  const found = coerceVariables(
    schema,
    definition as OperationDefinitionNode,
    { v: value },
    { hideSuggestions: false },
  );
  if (!('error' in found)) throw new Error('it was taken');
  return found.error;
}

test('Of any number of bad values the first is described, and hardly any other looked at', () => {
  parsed = 0;
  const { message, extensions } = refusal('[Picky!]', new Array(1_000).fill('x'));
  expect(message).toBe('Variable "$v" is not valid at "v[0]": must be something else');
  expect(extensions).toEqual({ code: 'BAD_USER_INPUT' });
  expect(parsed).toBeLessThanOrEqual(3);
});

test.each([
  ['Int', 'x'.repeat(5_000), 'Int cannot represent non-integer value'],
  ['String', { password: 'secret' }, 'String cannot represent a non string value'],
  ['[Boolean!]', ['secret'], 'Boolean cannot represent a non boolean value'],
  ['__TypeKind', 'secret', 'The value does not exist in "__TypeKind" enum.'],
  ['[Picky!]', [null], 'Expected non-nullable type "Picky!" not to be null.'],
])('A bad %s is told without its value', (type, value, reason) => {
  const { message } = refusal(type, value);
  expect(message.slice(message.indexOf(': ') + 2)).toBe(reason);
});
