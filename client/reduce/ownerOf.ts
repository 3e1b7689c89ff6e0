import type { Draft } from './Draft.ts';
import type { OrderedList } from './orderedLists.ts';
import { referredKey } from './referredKey.ts';

/** The key of the object whose list an object may be a member of; null where it is not known, or of another type. */
export function ownerOf(draft: Draft, { owner, of }: Pick<OrderedList, 'owner' | 'of'>, member: string): string | null {
  const key = referredKey(draft.value(member, of));
  return key?.startsWith(`${owner}:`) ? key : null;
}
