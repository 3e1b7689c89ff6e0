import type { ReactionDocument } from './collections.ts';

/** Whether there is this reaction now: it was made and not taken back since. */
export function stands(reaction: ReactionDocument | null): boolean {
  // Reactions of before it was kept when they were taken back have no such field.
  return reaction !== null && (reaction.takenBackAt ?? null) === null;
}
