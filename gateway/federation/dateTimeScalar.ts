import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;
const YEAR_0 = Date.parse('0000-01-01T00:00:00.000Z');
const YEAR_10000 = Date.UTC(10_000, 0, 1);

/**
 * A moment in UTC: milliseconds since the epoch inside, RFC 3339 (§5.6, always `Z`) outside. Years 0000 to 9999, at most
 * milliseconds, and only moments that exist: no 30th of February and no leap second.
 */
export const dateTimeScalar = new GraphQLScalarType<number, string>({
  name: 'DateTime',
  serialize: writeDateTime,
  parseValue: readDateTime,
  parseLiteral: (node) => readDateTime(node.kind === Kind.STRING ? node.value : null),
});

function writeDateTime(value: unknown): string {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < YEAR_0 || value >= YEAR_10000) {
    throw new GraphQLError('DateTime must be whole milliseconds within the years 0 to 9999');
  }
  return new Date(value).toISOString();
}

function readDateTime(value: unknown): number {
  const time = typeof value === 'string' && DATE_TIME.test(value) ? Date.parse(value) : Number.NaN;
  // Date.parse lets some days roll over (the 31st of April): what comes back must say the same second.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 19) !== (value as string).slice(0, 19)) {
    throw new GraphQLError('must be a moment in UTC like 2026-01-31T12:00:00.000Z');
  }
  return time;
}
