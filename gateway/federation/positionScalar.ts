import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const MAX_LENGTH = 8_192;

/** A signed position: an opaque text for clients and for resolvers; the gateway opens it. */
export const positionScalar = new GraphQLScalarType<string, string>({
  name: 'Position',
  serialize: readPosition,
  parseValue: readPosition,
  parseLiteral: (node) => readPosition(node.kind === Kind.STRING ? node.value : null),
});

function readPosition(value: unknown): string {
  if (typeof value !== 'string' || value.length === 0 || value.length > MAX_LENGTH) {
    throw new GraphQLError('must be a position as it was given');
  }
  return value;
}
