import { type DocumentNode, Kind, visit } from 'graphql';
import { freeName } from './freeName.ts';

/** The variables that the planner declares itself: the entities that are asked for, and arguments that come from a context (`@fromContext`). */
const RESERVED = /^(representations|contextualArgument_\d+_\d+)$/;

/**
 * A document whose variables have no name that the planner gives to its own. It would declare two of one name in what it asks of a
 * subgraph, which is not valid, and one's value would be the other's.
 *
 * @returns the document, and the names in it by the client's, where they are others; the same document where there is nothing to avoid
 */
export function avoidReservedVariables(document: DocumentNode): {
  readonly document: DocumentNode;
  readonly variables: ReadonlyMap<string, string>;
} {
  const declared = declaredVariables(document);
  const reserved = [...declared].filter((name) => RESERVED.test(name));
  const names = new Map(reserved.map((name) => [name, freeName(`${name}__variable`, declared)]));
  if (names.size === 0) return { document, variables: names };
  const changed = visit(document, {
    Variable: (variable) => {
      const value = names.get(variable.name.value);
      return value === undefined ? undefined : { ...variable, name: { kind: Kind.NAME, value } };
    },
  });
  return { document: changed, variables: names };
}

/** Of all operations of the document. */
function declaredVariables({ definitions }: DocumentNode): Set<string> {
  const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const declared = operations.flatMap(({ variableDefinitions = [] }) => variableDefinitions);
  return new Set(declared.map(({ variable }) => variable.name.value));
}
