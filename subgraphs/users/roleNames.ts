import type { Role as RoleName } from './generated/resolverTypes.ts';
import type { Role } from './roles.ts';

/** The roles by the names that the API has for them. */
export const roleNamed = {
  ADMINISTRATOR: 'administrator',
  IMPORTER: 'importer',
  ANALYST: 'analyst',
  MODERATOR: 'moderator',
} as const satisfies Readonly<Record<RoleName, Role>>;

/** The names that the API has for roles. */
export function namesOf(roles: readonly Role[]): readonly RoleName[] {
  const names = Object.keys(roleNamed) as RoleName[];
  return names.filter((name) => roles.includes(roleNamed[name]));
}
