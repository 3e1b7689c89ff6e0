import { type ExecutionResult, GraphQLError } from 'graphql';

/**
 * An answer with the client's response names.
 *
 * @param aliases the names in data and paths, by those that the operation was run with
 * @param fields the names in paths only, by those of fields that nobody selected
 */
export function restoreNames(
  result: ExecutionResult,
  aliases: ReadonlyMap<string, string>,
  fields: ReadonlyMap<string, string>,
): ExecutionResult {
  const { data, errors } = result;
  return {
    ...result,
    ...(data && aliases.size > 0 && { data: restored(data, aliases) as typeof data }),
    ...(errors && { errors: errors.map((error) => restoredError(error, aliases, fields)) }),
  };
}

/** As deep as the document. */
function restored(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => restored(item, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [names.get(name) ?? name, restored(item, names)]),
  );
}

function restoredError(error: GraphQLError, ...names: readonly ReadonlyMap<string, string>[]): GraphQLError {
  const { path } = error;
  const nameOf = (key: string) => names.map((one) => one.get(key)).find((name) => name !== undefined) ?? key;
  const restoredPath = path?.map((key) => (typeof key === 'string' ? nameOf(key) : key));
  if (path === undefined || path.every((key, index) => key === restoredPath?.[index])) return error;
  const { message, nodes = null, source = null, positions = null, originalError = null, extensions } = error;
  return new GraphQLError(message, { nodes, source, positions, originalError, extensions, path: restoredPath ?? null });
}
