/** The channel of ephemera on which the ids of persons are told whose keys were destroyed just now. */
export const ERASURE_CHANNEL = 'erasures';
