/** The refusal of whoever is deactivated. */
export const deactivated = { DEACTIVATED: 'An administrator has deactivated you.' } as const;

/** The refusal of what cannot be done with somebody who is deactivated. */
export const personDeactivated = { PERSON_DEACTIVATED: 'This person is deactivated.' } as const;

/** The refusal of what takes a role. */
export const notAllowed = { NOT_ALLOWED: 'Your role does not allow this.' } as const;

/** The refusal of what only members of the community can be part of. */
export const notACommunityMember = {
  NOT_A_COMMUNITY_MEMBER: 'Only members of the community can be in its user-groups.',
} as const;

/** The refusal of what only members of the user-group do. */
export const notAMember = { NOT_A_MEMBER: 'Only members of the user-group take part in it.' } as const;

/** The refusal of what cannot be done any more once a community is closed. */
export const retired = { COMMUNITY_RETIRED: 'The community is retired.' } as const;

/** The refusal of an admin without whom the other members would have none. */
export const lastAdmin = { LAST_ADMIN: 'The other members need an admin: make somebody else one first.' } as const;

/** The refusal of an edit that did not see the last one. */
export const versionOutdated = { VERSION_OUTDATED: 'It was changed since.' } as const;
