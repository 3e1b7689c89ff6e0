/**
 * What a member is in a community. `owner`: decides about the community and its roles; while it is open and has members, one of them is. `moderator`: hides and adds.
 * `member`: takes part.
 */
export const communityRoles = ['owner', 'moderator', 'member'] as const;

export type CommunityRole = (typeof communityRoles)[number];
