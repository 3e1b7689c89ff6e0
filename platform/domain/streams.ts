/** The streams: all places of a kind. Each has its own partitions, its own command queue and its own feed of facts. */
export const streams = ['people', 'communities', 'conversations'] as const;

export type Stream = (typeof streams)[number];
