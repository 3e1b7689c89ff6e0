import type { Draft, ReadList } from './Draft.ts';
import { type MovingList, movingLists } from './movingLists.ts';
import { orderedLists } from './orderedLists.ts';
import { ownerOf } from './ownerOf.ts';
import { placeMember } from './placeMember.ts';
import { referredKey } from './referredKey.ts';
import type { StoredField } from './State.ts';
import { isList } from './takeField.ts';

/** Brings lists that were just read up to what is known otherwise. */
export function settleLists(draft: Draft): void {
  for (const read of draft.read) {
    placeTold(draft, read);
    markTorn(draft, read);
  }
}

/** Puts into a list what events have told since it was asked for: the answer may not know of it. */
function placeTold(draft: Draft, { key, field }: ReadList): void {
  const rule = orderedLists.find((one) => one.field === field && key.startsWith(`${one.owner}:`));
  if (rule === undefined) return;
  for (const member of draft.toldSince(draft.isBehind(key) ? 'ever' : 'asked')) {
    if (member.startsWith(`${rule.member}:`) && ownerOf(draft, rule, member) === key) placeMember(draft, rule, member);
  }
}

/** Marks a list that may not be as a whole what it was at any time. */
function markTorn(draft: Draft, read: ReadList): void {
  const { key, field, known, isJoined } = read;
  const rule = movingLists.find((one) => one.field === field && key.startsWith(`${one.owner}:`));
  const isOfSameAnswer = known?.since === draft.stored(key, field)?.since;
  if (rule === undefined || known === undefined || isOfSameAnswer) return;
  if (isJoined ? hasMovedSince(draft, rule, known) : isOvertaken(draft, rule, read)) draft.mark(key, field);
}

/** Whether members that a list had before a page was joined to it had moved when that was read. */
function hasMovedSince(draft: Draft, { when }: MovingList, known: StoredField): boolean {
  return membersOf(known).some((member) => when.some((one) => draft.hasChanged(member, one)));
}

/**
 * Whether a list that has taken the place of another may be the older of the two. They may have been read in any order if one was asked
 * for before the other had come. Then it does not know of what was read since, but for the members that it shows as they are known.
 */
function isOvertaken(draft: Draft, { owner, member, when }: MovingList, { key, field, known }: ReadList): boolean {
  const list = draft.stored(key, field);
  if (list === undefined || known === undefined || known.since <= list.asOf || member === undefined) return false;
  const shown = new Set(membersOf(list).filter((one) => !draft.isBehind(one)));
  return draft
    .ofType(member.type)
    .filter((one) => !shown.has(one) && ownerOf(draft, { owner, of: member.of }, one) === key)
    .some((one) => when.some((name) => (draft.stored(one, name)?.since ?? 0) > list.asOf));
}

function membersOf({ value }: StoredField): readonly string[] {
  const edges = isList(value) ? value.edges : [];
  return edges.map(({ node }) => referredKey(node)).filter((member) => member !== null);
}
