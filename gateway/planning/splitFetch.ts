import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { FieldNode } from 'graphql';
import { keepEntityFields } from './keepEntityFields.ts';
import type { Requirements } from './Requirements.ts';
import { requirementKey } from './requirementKey.ts';

/** Fields that can be asked for with one representation, and what they need in it by place. */
type Group = { readonly keys: Set<string>; readonly needs: Map<string, string> };

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
  return groups.map(({ keys, needs }) => {
    const kept = keepEntityFields(fetch, (field, type) => keys.has(keyOf(field, type)));
    const names = new Set(needs.values());
    const isNeeded = (name: string) => !requirements.fields.has(name) || names.has(name);
    return { ...kept, requires: keepSelections(fetch.requires ?? [], isNeeded) };
  });
}

function place(key: string, requirements: Requirements, groups: Group[]): void {
  if (groups.some(({ keys }) => keys.has(key))) return;
  const wanted = requirements.needs.get(key) ?? new Map<string, string>();
  const fits = ({ needs }: Group) => [...wanted].every(([at, name]) => (needs.get(at) ?? name) === name);
  const group = groups.find(fits) ?? { keys: new Set<string>(), needs: new Map<string, string>() };
  if (!groups.includes(group)) groups.push(group);
  group.keys.add(key);
  for (const [at, name] of wanted) group.needs.set(at, name);
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
