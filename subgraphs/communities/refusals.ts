/** The refusal of whoever is deactivated: every command of this domain has it. */
export const deactivated = { DEACTIVATED: 'An administrator has deactivated you.' } as const;

/** The refusal of what cannot be done with somebody who is deactivated. */
export const personDeactivated = { PERSON_DEACTIVATED: 'This person is deactivated.' } as const;

/** The refusal of every command that needs a role. */
export const notAllowed = { NOT_ALLOWED: 'Your role in this community does not allow this.' } as const;

/** The refusal of what cannot be done any more once a community is closed. */
export const retired = { COMMUNITY_RETIRED: 'The community is retired.' } as const;

/** The refusal of an owner without whom the other members would have none. */
export const lastOwner = { LAST_OWNER: 'The other members need an owner: make somebody else one first.' } as const;
