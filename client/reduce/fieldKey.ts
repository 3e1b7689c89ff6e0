/** They choose a page of a list, and are not part of what the list is. */
const paging: ReadonlySet<string> = new Set(['first', 'last', 'after', 'before']);
/** Lists have this order unless they are asked for another. */
const DEFAULT_ORDER = 'NEWEST';

/** What a field is kept under: its name, and with it the arguments that make it another field: `posts({"order":"TOP"})`. */
export function fieldKey(name: string, given: Readonly<Record<string, unknown>> = {}): string {
  const telling = Object.entries(given)
    .filter(([argument, value]) => !paging.has(argument) && !(argument === 'order' && value === DEFAULT_ORDER))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return telling.length === 0 ? name : `${name}(${JSON.stringify(Object.fromEntries(telling))})`;
}
