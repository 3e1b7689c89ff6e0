import { isStale } from '@c18n/client/reduce/isStale';
import type { State, Value } from '@c18n/client/reduce/State';

/** How what a client has come to differs from what it would read now, field by field. What it knows to be stale is not looked at. */
export function differences(kept: State, fresh: State): readonly string[] {
  const found: string[] = [];
  const visited = new Set<string>();
  const visit = (key: string) => {
    if (visited.has(key)) return;
    visited.add(key);
    for (const [field, { value }] of Object.entries(fresh.objects.get(key) ?? {})) {
      if (isStale(kept, key, field)) continue;
      const known = kept.objects.get(key)?.[field]?.value;
      const [mine, theirs] = [JSON.stringify(comparable(known)), JSON.stringify(comparable(value))];
      if (mine !== theirs) found.push(`${key}.${field} is ${mine}, but would be read as ${theirs}`);
      else for (const further of referencesIn(value)) visit(further);
    }
  };
  visit('Query');
  return found;
}

/** Without what differs without a meaning: the order of names. */
function comparable(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(comparable);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'startCursor' && name !== 'endCursor')
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, one]) => [name, comparable(one)]),
  );
}

function referencesIn(value: Value | undefined): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!('kind' in value)) return value.flatMap(referencesIn);
  if (value.kind === 'reference') return [value.key];
  const fields = value.kind === 'list' ? value.edges : [value.fields];
  return fields.flatMap((one) => Object.values(one).flatMap(referencesIn));
}
