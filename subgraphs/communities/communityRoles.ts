/**
 * What a member is in a community. `owner`: decides about the community and its roles; there is always one. `moderator`: hides and adds.
 * `member`: takes part.
 */
export const communityRoles = ['owner', 'moderator', 'member'] as const;

export type CommunityRole = (typeof communityRoles)[number];
