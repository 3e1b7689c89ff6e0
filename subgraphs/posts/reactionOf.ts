import type { Target } from './target.ts';

/** What a fact about a reaction says of it, but for the count. */
export function reactionOf({ kind, document, post }: Target, personId: string, code: string) {
  const { id: targetId, communityId } = document;
  return { targetId, targetKind: kind, postId: post.id, communityId, personId, code };
}

/** How many reactions with a code a target has. */
export function countOf({ document }: Target, code: string): number {
  return document.reactionCounts.find((one) => one.code === code)?.count ?? 0;
}
