import { type DocumentNode, type FragmentSpreadNode, GraphQLError, Kind, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from './fragmentsOf.ts';

/**
 * A fragment must not spread itself, also not by way of others (https://spec.graphql.org/September2025/#sec-Fragment-spreads-must-not-form-cycles).
 * graphql-js tells of each fragment in a cycle, with all that are between, and looks for conflicts in cycles until the stack is full: so it
 * is not given any.
 *
 * @throws GraphQLError GRAPHQL_VALIDATION_FAILED, for the first one
 */
export function requireNoCycles(document: DocumentNode): void {
  const fragments = fragmentsOf(document);
  const state = new Map<string, 'entered' | 'left'>();

  const leave = (name: string, spread: FragmentSpreadNode | null) => {
    if (state.get(name) === 'entered' && spread !== null) throw refusal(spread);
    const fragment = fragments.get(name);
    if (fragment === undefined || state.has(name)) return;
    state.set(name, 'entered');
    for (const inside of spreadsIn(fragment.selectionSet)) leave(inside.name.value, inside);
    state.set(name, 'left');
  };
  for (const name of fragments.keys()) leave(name, null);
}

/** All spreads within, however deep. */
function spreadsIn(set: SelectionSetNode): readonly FragmentSpreadNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
    return selection.selectionSet === undefined ? [] : spreadsIn(selection.selectionSet);
  });
}

function refusal(spread: FragmentSpreadNode): GraphQLError {
  return new GraphQLError(`Cannot spread fragment "${spread.name.value}" within itself.`, {
    nodes: spread,
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
  });
}
