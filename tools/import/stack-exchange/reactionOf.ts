/** `VoteTypeId` (https://meta.stackexchange.com/questions/2677): of the others, favourites, bounties and moderation, none is a reaction. */
export const VoteKind = { accepted: '1', up: '2', down: '3' } as const;

/** `PostTypeId`, of the same source. */
export const PostKind = { question: '1', answer: '2' } as const;

/** The reaction that a vote becomes; null for one that is none. */
export function reactionOf(voteKind: string | undefined): 'like' | 'dislike' | null {
  if (voteKind === VoteKind.up) return 'like';
  return voteKind === VoteKind.down ? 'dislike' : null;
}
