import { type Action, isAllowed } from '@c18n/platform/authorisation/policy';
import type { Documents } from '@c18n/platform/domain/Documents';
import { people, standingsOf } from './views.ts';

/** The refusal of every command that needs a right. */
export const notAllowed = { NOT_ALLOWED: 'Your roles do not allow this.' } as const;

/** Whether the actor of a command is a person who may. */
export function mayDo(documents: Documents, actor: string, action: Action): boolean {
  return isAllowed(action, standingsOf(documents.get(people, actor)));
}
