/** What a member is in a user-group. `admin`: describes it, adds members and gives roles. `member`: reads and writes. */
export const groupRoles = ['admin', 'member'] as const;

export type GroupRole = (typeof groupRoles)[number];
