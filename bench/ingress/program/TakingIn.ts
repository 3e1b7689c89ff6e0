/** How facts are taken in: as served, with all of each parsed at once, or only decoded by kafkajs. */
export type Way = 'as served' | 'parsing everything' | 'kafkajs alone';

/** So many facts are to be taken in, at full speed. */
export type TakingIn = { readonly way: Way; readonly facts: number };

/** How many of the facts each channel got that got some, by its name. */
export type TakenIn = Readonly<Record<string, number>>;
