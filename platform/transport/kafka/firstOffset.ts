import type { CommandsRead } from '../../ports/CommitStore.ts';
import type { Extent } from './TopicOffsets.ts';

/**
 * The offset to begin with. What was read of another generation says nothing about this one. Where the topic ends before what was read, it is not the topic that was
 * read: everything is read again, and what was decided already is recognised by its id.
 */
export function firstOffset(read: CommandsRead | null, generation: string, { low, high }: Extent): bigint {
  if (read === null || read.generation !== generation) return low;
  const next = BigInt(read.offset);
  return next < low || next > high ? low : next;
}
