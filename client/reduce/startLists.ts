import type { Draft } from './Draft.ts';
import { movingLists } from './movingLists.ts';
import { orderedLists } from './orderedLists.ts';
import { ownerOf } from './ownerOf.ts';
import { placeMember } from './placeMember.ts';
import type { List } from './State.ts';

const ends = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
const empty: List = { kind: 'list', edges: [], pageInfo: ends };

/** Starts the lists of an object that has just been made: what is known of their members is all there is. */
export function startLists(draft: Draft, key: string): void {
  for (const rule of orderedLists) {
    if (!key.startsWith(`${rule.owner}:`) || draft.list(key, rule.field) !== undefined) continue;
    draft.keep(key, rule.field, empty);
    for (const member of draft.ofType(rule.member))
      if (ownerOf(draft, rule, member) === key) placeMember(draft, rule, member);
  }
  for (const { owner, field, member } of movingLists) {
    if (member === undefined || !key.startsWith(`${owner}:`) || draft.list(key, field) !== undefined) continue;
    const isEmpty = draft.ofType(member.type).every((one) => ownerOf(draft, { owner, of: member.of }, one) !== key);
    if (isEmpty) draft.keep(key, field, empty);
    else draft.mark(key, field);
  }
}
