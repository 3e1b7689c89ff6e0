/** The ephemera channel that hints which commands have been decided: their ids, separated by spaces. */
export const OUTCOMES_CHANNEL = 'outcomes';
