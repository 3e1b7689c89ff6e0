import type { ImportReactionInput } from '@c18n/client/generated/documents';
import type { ImportItem } from '../importItems.ts';
import type { Contributing } from './contributionItems.ts';
import { answerLabel, commentLabel, planReaction, questionLabel } from './planContributions.ts';
import { voterKey } from './planPeople.ts';
import { reactionOf } from './reactionOf.ts';
import { rowsOf } from './rowsOf.ts';
import { timeOf } from './timeOf.ts';

/**
 * The votes up and down of a dump, in its order. The first vote on a post is the first voter's, the second the second's: so nobody votes
 * twice on anything, and it is the same each time. Votes of all kinds on posts that the dump does not have are reported.
 */
export async function* voteItems(making: Contributing): AsyncGenerator<ImportItem<ImportReactionInput>> {
  const votes = new Map<string, number>();
  const known = new Set<string>();
  for await (const { Id = '' } of rowsOf(making.folder, 'Posts')) known.add(Id);
  for await (const { Id = '', PostId = '', VoteTypeId, CreationDate } of rowsOf(making.folder, 'Votes')) {
    const label = `vote ${Id}`;
    if (!known.has(PostId)) {
      making.report({ item: label, code: 'DELETED_POST', message: `There is no post ${PostId} in the dump.` });
      continue;
    }
    const code = reactionOf(VoteTypeId);
    const target = targetOf(making, PostId);
    if (code === null || target === null) continue;
    const number = votes.get(PostId) ?? 0;
    votes.set(PostId, number + 1);
    yield planReaction(making, label, { code, ...target, voter: voterKey(number), time: timeOf(CreationDate) });
  }
}

/** The votes that comments' scores count: when they were cast nobody knows, so they have the comment's time. */
export async function* commentVoteItems(making: Contributing): AsyncGenerator<ImportItem<ImportReactionInput>> {
  for await (const { Id = '', Score = '0', CreationDate } of rowsOf(making.folder, 'Comments')) {
    const targetCommentKey = making.imported.key(commentLabel(Id));
    if (targetCommentKey === null) continue;
    for (let number = 0; number < Number(Score); number++) {
      const vote = { code: 'like', targetCommentKey, voter: voterKey(number), time: timeOf(CreationDate) };
      yield planReaction(making, `vote ${number + 1} on comment ${Id}`, vote);
    }
  }
}

function targetOf({ imported }: Contributing, postId: string) {
  const targetPostKey = imported.key(questionLabel(postId));
  if (targetPostKey !== null) return { targetPostKey };
  const targetCommentKey = imported.key(answerLabel(postId));
  return targetCommentKey === null ? null : { targetCommentKey };
}
