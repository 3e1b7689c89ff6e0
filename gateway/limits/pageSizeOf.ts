import { type FieldNode, type GraphQLField, Kind, type OperationDefinitionNode, type ValueNode } from 'graphql';

/** The page size that a field asks for by `first` or `last`; the default where it gives neither; null where it is no connection. */
export function pageSizeOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  definition: OperationDefinitionNode,
  options: { readonly variables: Readonly<Record<string, unknown>>; readonly defaultPageSize: number },
): number | null {
  if (!field.args.some((argument) => argument.name === 'first' || argument.name === 'last')) return null;
  const sizes = (node.arguments ?? [])
    .filter((argument) => argument.name.value === 'first' || argument.name.value === 'last')
    .map((argument) => sizeOf(argument.value, definition, options.variables))
    .filter((size) => size !== null);
  return sizes.length === 0 ? options.defaultPageSize : Math.max(...sizes);
}

function sizeOf(
  value: ValueNode | undefined,
  definition: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number | null {
  if (value?.kind === Kind.INT) return Math.max(0, Number(value.value));
  if (value?.kind !== Kind.VARIABLE) return null;
  const name = value.name.value;
  if (Object.hasOwn(variables, name)) {
    const given = variables[name];
    return typeof given === 'number' && given > 0 ? given : null;
  }
  const declared = definition.variableDefinitions?.find((one) => one.variable.name.value === name)?.defaultValue;
  return sizeOf(declared, definition, {});
}
