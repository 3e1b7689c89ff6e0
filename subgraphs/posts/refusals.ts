/** The refusal of whoever is deactivated: every command of this domain has it. */
export const deactivated = { DEACTIVATED: 'An administrator has deactivated you.' } as const;

/** The refusal of who is neither the author nor has the role that it takes. */
export const notAllowed = { NOT_ALLOWED: 'This is for its author, or for a role that you do not have.' } as const;

/** The refusals of every command that adds something to a community. */
export const takingPart = {
  ...deactivated,
  ...notAllowed,
  COMMUNITY_RETIRED: 'The community is retired.',
  NOT_A_MEMBER: 'Only members of the community take part in it.',
  TIME_AHEAD: 'Nothing can have happened in the future.',
} as const;

/** The refusal of what cannot be done any more to something deleted. */
export const deleted = { DELETED: 'It was deleted.' } as const;

/** The refusals of what answers, or reacts to, something that nobody can read. */
export const unreadable = { ...deleted, HIDDEN: 'A moderator has hidden it.' } as const;

/** The refusal of an edit that did not see the last one. */
export const versionOutdated = { VERSION_OUTDATED: 'It was edited since.' } as const;
