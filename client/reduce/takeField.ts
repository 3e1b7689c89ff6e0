import { joinPages } from './joinPages.ts';
import type { List, StoredField, Value } from './State.ts';

/** What came in of a field, with the revision of its object. */
export type Incoming<Kind extends Value = Value> = Omit<StoredField, 'value'> & {
  readonly value: Kind;
  readonly isEvent: boolean;
};

/** A list with a page of it, and whether that was joined to what was known or took its place. */
export type TakenList = { readonly stored: StoredField; readonly isJoined: boolean };

/** Whether a value is a list in pages. */
export function isList(value: Value | undefined): value is List {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'list';
}

/** A field with what came in: the newer revision holds, and of equal ones what was asked for later. Null where that is known already. */
export function takeField(known: StoredField | undefined, { isEvent, ...incoming }: Incoming): StoredField | null {
  if (known === undefined) return incoming;
  if (known.revision > incoming.revision) return null;
  if (known.revision === incoming.revision && known.asOf > incoming.asOf) return null;
  // Events tell of each change. An answer does not say whether it was something else in between.
  const isUnchanged = known.value === incoming.value && (isEvent || known.revision === incoming.revision);
  return isUnchanged ? { ...incoming, since: known.since } : incoming;
}

/**
 * A list with a page of it. A list may be known to its end while a page of it is still on its way: one that continues it is joined, and
 * any other takes its place unless it was asked for earlier, whatever the revisions. Null where it is left out.
 */
export function takePage(known: StoredField | undefined, incoming: Incoming<List>): TakenList | null {
  const { value: page, revision, asOf, since } = incoming;
  const list = isList(known?.value) ? known.value : null;
  const joined = list === null ? null : joinPages(list, page);
  if (known !== undefined && joined !== null) {
    return { stored: { value: joined, revision, asOf: Math.min(known.asOf, asOf), since }, isJoined: true };
  }
  const isOlder = known !== undefined && (known.asOf - asOf || known.revision - revision) > 0;
  if (isOlder) return null;
  const { after: _after, before: _before, ...value } = page;
  return { stored: { value, revision, asOf, since }, isJoined: false };
}
