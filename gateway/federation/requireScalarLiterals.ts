import {
  type ASTNode,
  type ASTVisitor,
  GraphQLError,
  getNamedType,
  getNullableType,
  isListType,
  Kind,
  type ValidationContext,
  type ValueNode,
} from 'graphql';
import { checkedScalars } from './checkedScalars.ts';

/** What may surround a node: nodes, and the lists that they are in. */
type Surrounding = ASTNode | readonly ASTNode[];

/** What a visitor is told of a value beside it. */
type Visited = [
  key: string | number | undefined,
  parent: Surrounding | undefined,
  path: readonly (string | number)[],
  ancestors: readonly Surrounding[],
];

/**
 * A validation rule: literals of the scalars that the gateway checks are what these must be. graphql-js would ask the scalar, which knows
 * neither the argument nor the field that a literal is given for, and would quote the literal.
 */
export function requireScalarLiterals(context: ValidationContext): ASTVisitor {
  const check = (node: ValueNode, ...[, parent, path, ancestors]: Visited): false | undefined => {
    const scalar = checkedScalars.get(getNamedType(context.getInputType())?.name ?? '');
    if (scalar === undefined) return undefined;
    try {
      scalar.parseLiteral(node);
      return undefined;
    } catch (error) {
      const place = placeOf(parent === undefined ? ancestors : [...ancestors, parent], path);
      const reason = error instanceof Error ? error.message : 'is not valid';
      context.reportError(new GraphQLError(`"${place}" ${reason}`, { nodes: node }));
      return false;
    }
  };
  return {
    StringValue: check,
    IntValue: check,
    FloatValue: check,
    BooleanValue: check,
    EnumValue: check,
    ObjectValue: check,
    // Within a list the type is that of its items; the list's own is the one around it.
    ListValue: (node, ...visited) =>
      isListType(getNullableType(context.getParentInputType())) ? undefined : check(node, ...visited),
  };
}

/** Where a value stands, from the argument or the variable whose default it is: `input.items[1].occurredAt`. */
function placeOf(around: readonly Surrounding[], path: readonly (string | number)[]): string {
  return around.reduce((place, one, index) => {
    if (!('kind' in one)) return isList(around[index - 1]) ? `${place}[${path[index]}]` : place;
    if (one.kind === Kind.VARIABLE_DEFINITION) return `$${one.variable.name.value}`;
    if (one.kind === Kind.ARGUMENT) return one.name.value;
    return one.kind === Kind.OBJECT_FIELD ? `${place}.${one.name.value}` : place;
  }, '');
}

function isList(around: Surrounding | undefined): boolean {
  return around !== undefined && 'kind' in around && around.kind === Kind.LIST;
}
