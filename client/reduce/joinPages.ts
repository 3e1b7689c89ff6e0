import type { Fields, List, Value } from './State.ts';

/**
 * What is known of a field after more of it was read: a page that continues a list at either end is joined to it; anything else takes its
 * place.
 */
export function joinPages(known: Value | undefined, read: Value): Value {
  if (!isList(read)) return read;
  const { after, before, ...page } = read;
  if (!isList(known)) return page;
  const [start, end] = [known.pageInfo, read.pageInfo];
  if (after !== undefined && after === known.pageInfo.endCursor) {
    return { ...page, edges: joined(known.edges, read.edges), pageInfo: ends(start, end) };
  }
  if (before !== undefined && before === known.pageInfo.startCursor) {
    return { ...page, edges: joined(read.edges, known.edges), pageInfo: ends(end, start) };
  }
  return page;
}

function isList(value: Value | undefined): value is List {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'list';
}

function joined(first: readonly Fields[], second: readonly Fields[]): readonly Fields[] {
  const keys = new Set(second.map(keyOf));
  return [...first.filter((edge) => !keys.has(keyOf(edge))), ...second];
}

function keyOf({ node }: Fields): string {
  return JSON.stringify(node);
}

function ends(first: Fields, last: Fields): Fields {
  const { hasPreviousPage = null, startCursor = null } = first;
  return { ...last, hasPreviousPage, startCursor };
}
