import type { RegisteredGeneration } from './generationEntry.ts';

/**
 * The generation of the topic to make: what somebody has begun to make, or else one that was never used, neither by the installation nor by
 * another one that left its topics in the cluster.
 *
 * @param existing the generations of which there are topics
 */
export function nextGeneration(registered: RegisteredGeneration | null, existing: ReadonlySet<number>): number {
  if (registered !== null && !registered.isMade) return registered.generation;
  return Math.max(0, registered?.generation ?? 0, ...existing) + 1;
}
