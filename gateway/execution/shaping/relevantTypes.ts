import type { CompositeType, SelectionSet } from '@apollo/federation-internals';

/** The type conditions by which fragments within these selections apply to their object, or do not. */
export function relevantTypes(sets: readonly SelectionSet[]): readonly CompositeType[] {
  const types = new Set<CompositeType>();
  const open = [...sets];
  for (const set of open) {
    for (const selection of set.selections()) {
      if (selection.kind !== 'FragmentSelection') continue;
      if (selection.element.typeCondition !== undefined) types.add(selection.element.typeCondition);
      open.push(selection.selectionSet);
    }
  }
  return [...types];
}
