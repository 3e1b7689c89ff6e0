import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type SelectionNode,
} from 'graphql';
import { fragmentsOf } from './fragmentsOf.ts';

/**
 * A subscription must not make its root field depend on `@skip` or `@include`
 * (https://spec.graphql.org/September2025/#sec-Single-Root-Field). graphql-js 16 throws out of its validation instead of telling this.
 *
 * @throws GraphQLError GRAPHQL_VALIDATION_FAILED
 */
export function requireUnconditionalSubscriptions(document: DocumentNode): void {
  const fragments = fragmentsOf(document);
  for (const one of document.definitions) {
    if (one.kind !== Kind.OPERATION_DEFINITION || one.operation !== OperationTypeNode.SUBSCRIPTION) continue;
    const conditional = atRoot(one.selectionSet.selections, fragments).find(isConditional);
    if (conditional !== undefined) throw refusal(conditional);
  }
}

/** The selections at the root, through all fragments, each of which is entered once. */
function atRoot(
  selections: readonly SelectionNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly SelectionNode[] {
  const found = [...selections];
  const entered = new Set<string>();
  for (const selection of found) {
    if (selection.kind === Kind.INLINE_FRAGMENT) found.push(...selection.selectionSet.selections);
    if (selection.kind !== Kind.FRAGMENT_SPREAD || entered.has(selection.name.value)) continue;
    entered.add(selection.name.value);
    found.push(...(fragments.get(selection.name.value)?.selectionSet.selections ?? []));
  }
  return found;
}

function isConditional({ directives }: SelectionNode): boolean {
  return (directives ?? []).some(({ name }) => name.value === 'skip' || name.value === 'include');
}

function refusal(node: SelectionNode): GraphQLError {
  return new GraphQLError('A subscription cannot use @skip or @include at its root.', {
    nodes: node,
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
  });
}
