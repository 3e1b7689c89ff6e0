import type { Documents } from '@c18n/platform/domain/Documents';
import type { Stored } from '@c18n/platform/domain/defineCollection';
import { conversations, type UserGroupDocument } from './collections.ts';

/** The user-group with this id; null where there is none. */
export function userGroupOf(documents: Documents, id: string): Stored<UserGroupDocument> | null {
  const conversation = documents.get(conversations, id);
  return conversation?.kind === 'group' ? conversation : null;
}
