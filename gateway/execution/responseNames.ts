import type { FetchNode } from '@apollo/query-planner';
import { type FragmentDefinitionNode, Kind, parse, type SelectionSetNode } from 'graphql';

/** The keys of the root of a fetch's answer, or of each of its entities. */
export function responseNames(fetch: FetchNode): ReadonlySet<string> {
  const { definitions } = fetch.operationDocumentNode ?? parse(fetch.operation, { noLocation: true });
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const root = operation?.selectionSet.selections[0];
  const set = fetch.requires === undefined ? operation?.selectionSet : root?.kind === Kind.FIELD && root.selectionSet;
  const names = new Set(fetch.requires === undefined ? [] : ['__typename']);
  if (set) collectNames(set, fragments, names);
  for (const rewrite of fetch.outputRewrites ?? []) {
    const name = rewrite.kind === 'KeyRenamer' ? rewrite.renameKeyTo : rewrite.path.at(-1);
    if (name !== undefined) names.add(name);
  }
  return names;
}

/** As deep as fragments stand in each other. */
function collectNames(set: SelectionSetNode, fragments: readonly FragmentDefinitionNode[], names: Set<string>): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) names.add((selection.alias ?? selection.name).value);
    else if (selection.kind === Kind.INLINE_FRAGMENT) collectNames(selection.selectionSet, fragments, names);
    else {
      const fragment = fragments.find(({ name }) => name.value === selection.name.value);
      if (fragment !== undefined) collectNames(fragment.selectionSet, fragments, names);
    }
  }
}
