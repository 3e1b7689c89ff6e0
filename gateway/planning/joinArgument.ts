import { type DirectiveNode, Kind } from 'graphql';

/** A text, enum value or boolean that a directive of the supergraph is given, as text; null where it is not given. */
export function joinArgument({ arguments: given }: Pick<DirectiveNode, 'arguments'>, name: string): string | null {
  const value = given?.find((one) => one.name.value === name)?.value;
  if (value?.kind === Kind.STRING || value?.kind === Kind.ENUM) return value.value;
  return value?.kind === Kind.BOOLEAN ? String(value.value) : null;
}
