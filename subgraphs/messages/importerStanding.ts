import type { Documents } from '@c18n/platform/domain/Documents';
import { hasRole, people } from '@c18n/users/views';

/** Whether the actor of a command brings content in for others, as a standing; null for anybody else. */
export function importerStanding(documents: Documents, actor: string): 'importer' | null {
  return hasRole(documents.get(people, actor), 'importer') ? 'importer' : null;
}
