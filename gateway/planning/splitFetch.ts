import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { FieldNode } from 'graphql';
import { keepEntityFields } from './keepEntityFields.ts';
import type { Need, Requirements } from './Requirements.ts';
import { requirementKey } from './requirementKey.ts';

/** Fields that can be asked for with one representation, and what they need in it. */
type Group = Need & { readonly keys: Set<string> };

/**
 * The fetches that are needed in place of one for entities: more where its fields need different values of one field. Fields go to the
 * first that they fit in, and what a fetch does not need is not required for it.
 */
export function splitFetch(fetch: FetchNode, requirements: Requirements): readonly FetchNode[] {
  if (fetch.requires === undefined || !mentions(fetch.requires, requirements)) return [fetch];
  const groups: Group[] = [];
  const keyOf = (field: FieldNode, type: string) =>
    [type, ...(requirements.interfaces.get(type) ?? [])]
      .map((one) => requirementKey(fetch.serviceName, one, field.name.value))
      .find((key) => requirements.needs.has(key)) ?? '';
  keepEntityFields(fetch, (field, type) => {
    place(keyOf(field, type), requirements, groups);
    return true;
  });
  if (groups.length < 2) return [fetch];
  return groups.map(({ keys, names }) => {
    const kept = keepEntityFields(fetch, (field, type) => keys.has(keyOf(field, type)));
    const isNeeded = (name: string) => !requirements.fields.has(name) || names.has(name);
    return { ...kept, requires: keepSelections(fetch.requires ?? [], isNeeded) };
  });
}

function place(key: string, requirements: Requirements, groups: Group[]): void {
  if (groups.some(({ keys }) => keys.has(key))) return;
  const { names, places } = requirements.needs.get(key) ?? { names: [], places: [] };
  const fits = (group: Group) => [...places].every(([at, needed]) => (group.places.get(at) ?? needed) === needed);
  const group = groups.find(fits) ?? { keys: new Set(), names: new Set(), places: new Map() };
  if (!groups.includes(group)) groups.push(group);
  group.keys.add(key);
  for (const name of names) group.names.add(name);
  for (const [at, needed] of places) group.places.set(at, needed);
}

/** As deep as the requirement. What nothing is left of is left out. */
function keepSelections(
  selections: readonly QueryPlanSelectionNode[],
  isKept: (name: string) => boolean,
): QueryPlanSelectionNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === 'Field' && !isKept(selection.name)) return [];
    if (selection.selections === undefined) return [selection];
    const kept = keepSelections(selection.selections, isKept);
    return kept.length === 0 ? [] : [{ ...selection, selections: kept }];
  });
}

function mentions(selections: readonly QueryPlanSelectionNode[], requirements: Requirements): boolean {
  return selections.some(
    (one) =>
      (one.kind === 'Field' && requirements.fields.has(one.name)) || mentions(one.selections ?? [], requirements),
  );
}
