import type { Documents } from '@c18n/platform/domain/Documents';
import type { Role } from './roles.ts';
import { hasRole, people } from './views.ts';

/** Which roles may do what on the whole installation. */
const rights = {
  createPeople: ['administrator', 'importer'],
  administerPeople: ['administrator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Right = keyof typeof rights;

/** The refusal of every command that needs a right. */
export const notAllowed = { NOT_ALLOWED: 'Your roles do not allow this.' } as const;

/** The roles that give a right. */
export function rolesWith(right: Right): readonly Role[] {
  return rights[right];
}

/** Whether the actor of a command is a person with the right. */
export function mayDo(documents: Documents, actor: string, right: Right): boolean {
  return hasRole(documents.get(people, actor), ...rights[right]);
}
