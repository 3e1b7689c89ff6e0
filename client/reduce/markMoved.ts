import type { Draft } from './Draft.ts';
import { movingLists } from './movingLists.ts';
import { ownerOf } from './ownerOf.ts';

/** Notes which lists are to be read again now that an object has changed. */
export function markMoved(draft: Draft, key: string): void {
  for (const { owner, field, member, when } of movingLists) {
    if (!key.startsWith(`${member?.type ?? owner}:`) || !when.some((one) => draft.hasChanged(key, one))) continue;
    const holder = member === undefined ? key : ownerOf(draft, { owner, of: member.of }, key);
    if (holder !== null) draft.mark(holder, field);
  }
}
