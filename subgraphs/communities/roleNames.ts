import type { CommunityRole } from './communityRoles.ts';

/** A role as the API spells it. */
export type CommunityRoleName = Uppercase<CommunityRole>;

/** A role's spelling in the API. */
export function communityRoleName(role: CommunityRole): CommunityRoleName {
  return role.toUpperCase() as CommunityRoleName;
}

/** The role that the API spells so. */
export function communityRoleOf(name: CommunityRoleName): CommunityRole {
  return name.toLowerCase() as CommunityRole;
}
