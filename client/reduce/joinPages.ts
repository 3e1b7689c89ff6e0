import type { Fields, List } from './State.ts';

/**
 * A list with a page of it that was asked for by a cursor: one that continues it at either end, or that shows a part of it again, as when
 * it was asked for twice. Null for any other page.
 */
export function joinPages(known: List, { after, before, ...page }: List): List | null {
  if (after === undefined && before === undefined) return null;
  const [start, end] = [known.pageInfo, page.pageInfo];
  if (after !== undefined && after === start.endCursor) {
    return { ...page, edges: joined(known.edges, page.edges), pageInfo: ends(start, end) };
  }
  if (before !== undefined && before === start.startCursor) {
    return { ...page, edges: joined(page.edges, known.edges), pageInfo: ends(end, start) };
  }
  return overlapped(known, page);
}

function joined(first: readonly Fields[], second: readonly Fields[]): readonly Fields[] {
  const keys = new Set(second.map(keyOf));
  return [...first.filter((edge) => !keys.has(keyOf(edge))), ...second];
}

/**
 * A list with a page in place of the part that both show. A page of nothing changes nothing. Null where they show nothing in common, or
 * differ in what goes before it or comes after it, as where something was taken out between the two.
 */
function overlapped(known: List, page: List): List | null {
  if (page.edges.length === 0) return known;
  const [head, shown, tail] = partsAround(known.edges, page.edges);
  const [before, , after] = partsAround(page.edges, known.edges);
  const differs = (head.length > 0 && before.length > 0) || (tail.length > 0 && after.length > 0);
  if (shown.length === 0 || differs) return null;
  const start = head.length > 0 ? known : page;
  const end = tail.length > 0 ? known : page;
  return { ...page, edges: [...head, ...page.edges, ...tail], pageInfo: ends(start.pageInfo, end.pageInfo) };
}

type Parts = readonly [head: readonly Fields[], shared: readonly Fields[], tail: readonly Fields[]];

/** What goes before the first edge that others have too, what lies from there to the last of them, and what comes after. */
function partsAround(edges: readonly Fields[], others: readonly Fields[]): Parts {
  const keys = new Set(others.map(keyOf));
  const isShared = (edge: Fields) => keys.has(keyOf(edge));
  const first = edges.findIndex(isShared);
  if (first < 0) return [edges, [], []];
  const end = edges.findLastIndex(isShared) + 1;
  return [edges.slice(0, first), edges.slice(first, end), edges.slice(end)];
}

function keyOf({ node }: Fields): string {
  return JSON.stringify(node);
}

/** What is told of a list of two parts. A part without edges has no cursors. */
function ends(first: Fields, last: Fields): Fields {
  return {
    ...last,
    hasPreviousPage: first.hasPreviousPage ?? null,
    startCursor: first.startCursor ?? last.startCursor ?? null,
    endCursor: last.endCursor ?? first.endCursor ?? null,
  };
}
