import type { Draft } from './Draft.ts';
import { movingLists } from './movingLists.ts';
import { ownerOf } from './ownerOf.ts';
import type { StoredField } from './State.ts';

/** Notes which lists are to be read again after an event: those that were asked for before the object came to be what it is. */
export function markMoved(draft: Draft, key: string): void {
  for (const { owner, field, member, when } of movingLists) {
    if (!key.startsWith(`${member?.type ?? owner}:`)) continue;
    const holder = member === undefined ? key : ownerOf(draft, { owner, of: member.of }, key);
    if (holder === null) continue;
    const list = draft.stored(holder, field);
    if (when.some((one) => hasMoved(list, draft.stored(key, one)))) draft.mark(holder, field);
  }
}

/** Whether a list may not show what a field is now. It does where it was asked for later, or where the two were read together. */
function hasMoved(list: StoredField | undefined, by: StoredField | undefined): boolean {
  if (by === undefined) return false;
  return list === undefined || (by.since > list.asOf && by.since !== list.since);
}
