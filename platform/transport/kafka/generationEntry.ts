import type { LastValue } from '../../ports/LastValueStore.ts';

/** What the store records of a topic: its latest generation, and whether it has been made. */
export type RegisteredGeneration = { readonly generation: number; readonly isMade: boolean };

/** Where the generation of a topic is recorded. @param prefix the topic's name without its generation */
export function generationKey(prefix: string): string {
  return `transport/${prefix}`;
}

/** The entry that records a generation: before the topic is made, and once more, under a higher version, when it has been made. */
export function generationEntry(prefix: string, generation: number, isMade: boolean): LastValue {
  const value = { generation, isMade } satisfies RegisteredGeneration;
  return { key: generationKey(prefix), version: generation * 2 + (isMade ? 0 : -1), value };
}
