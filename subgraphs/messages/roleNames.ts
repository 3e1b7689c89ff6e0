import type { GroupRole } from './groupRoles.ts';

/** A role as the API spells it. */
export type GroupRoleName = Uppercase<GroupRole>;

/** A role's spelling in the API. */
export function groupRoleName(role: GroupRole): GroupRoleName {
  return role.toUpperCase() as GroupRoleName;
}

/** The role that the API spells so. */
export function groupRoleOf(name: GroupRoleName): GroupRole {
  return name.toLowerCase() as GroupRole;
}
