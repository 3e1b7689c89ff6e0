import type { Draft } from './Draft.ts';
import type { OrderedList } from './orderedLists.ts';
import { ownerOf } from './ownerOf.ts';
import { referredKey } from './referredKey.ts';
import type { Fields, List } from './State.ts';

/**
 * Puts an object where it belongs in a list, or takes it out. What lies beyond the pages that were read stays unknown. Doing it again, or
 * in another order, comes to the same.
 *
 * @param isHint a list that would change is to be read again instead
 */
export function placeMember(draft: Draft, rule: OrderedList, member: string, isHint = false): void {
  const owner = ownerOf(draft, rule, member);
  if (owner === null) return;
  const list = draft.list(owner, rule.field);
  if (list === undefined) {
    if (isHint) draft.mark(owner, rule.field);
    return;
  }
  const edges = edgesWith(draft, rule, list, member);
  if (edges === list.edges) return;
  if (edges !== null && !isHint) draft.keep(owner, rule.field, { ...list, edges });
  if (edges === null || isHint || isLost({ ...list, edges })) draft.mark(owner, rule.field);
}

/** Nobody is left of the part that was known: where in the list it was can not be told any more. */
function isLost({ edges, pageInfo }: List): boolean {
  return edges.length === 0 && (pageInfo.hasPreviousPage !== false || pageInfo.hasNextPage !== false);
}

/** The edges with the member where it belongs; the same where nothing changes; null where that cannot be told. */
function edgesWith(draft: Draft, rule: OrderedList, list: List, member: string): readonly Fields[] | null {
  const { edges, pageInfo } = list;
  const before = edges.findIndex(({ node }) => referredKey(node) === member);
  const others = before < 0 ? edges : edges.toSpliced(before, 1);
  if (!belongs(draft, rule, member)) return others;
  const index = placeAmong(draft, rule, others, member);
  if (index === null) return null;
  if (index === before) return edges;
  const isBeforeAll = index === 0 && pageInfo.hasPreviousPage !== false;
  const isAfterAll = index === others.length && pageInfo.hasNextPage !== false;
  if (isBeforeAll || isAfterAll) return others;
  return others.toSpliced(index, 0, edges[before] ?? { node: { kind: 'reference', key: member } });
}

function belongs(draft: Draft, { where = {} }: OrderedList, member: string): boolean {
  return Object.entries(where).every(([field, value]) => draft.value(member, field) === value);
}

function placeAmong(draft: Draft, rule: OrderedList, edges: readonly Fields[], member: string): number | null {
  const key = sortKey(draft, rule, member);
  const others = edges.map(({ node }) => sortKey(draft, rule, referredKey(node) ?? ''));
  if (key === null || others.includes(null)) return null;
  const next = (others as readonly SortKey[]).findIndex((other) =>
    rule.descending ? isLess(other, key) : isLess(key, other),
  );
  return next < 0 ? others.length : next;
}

type SortKey = readonly [value: number | string, key: string];

function sortKey(draft: Draft, { by }: OrderedList, key: string): SortKey | null {
  const value = draft.value(key, by);
  return typeof value === 'number' || typeof value === 'string' ? [value, key] : null;
}

function isLess([one, oneKey]: SortKey, [other, otherKey]: SortKey): boolean {
  return one === other ? oneKey < otherKey : one < other;
}
