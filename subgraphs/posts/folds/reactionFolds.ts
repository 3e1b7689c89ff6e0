import { amend } from '@c18n/platform/domain/amend';
import type { WritableDocuments } from '@c18n/platform/domain/Documents';
import { type Fold, on } from '@c18n/platform/domain/defineViews';
import { type Contribution, comments, posts, type ReactionCount, reactions } from '../collections.ts';
import { ReactionAdded, ReactionRemoved } from '../facts.ts';
import { reactionId } from '../reactionId.ts';

const reactionAdded = on(ReactionAdded, ({ data }, documents) => {
  const { targetId, personId, code, occurredAt } = data;
  documents.put(reactions, reactionId(targetId, personId, code), {
    ...{ targetId, personId, code, reactedAt: occurredAt, takenBackAt: null },
  });
  recount(documents, data);
});

const reactionRemoved = on(ReactionRemoved, ({ data, time }, documents) => {
  const { targetId, personId, code, occurredAt: takenBackAt = time } = data;
  amend(documents, reactions, reactionId(targetId, personId, code), { takenBackAt });
  recount(documents, data);
});

type Counted = ReactionCount & { readonly targetId: string; readonly targetKind: 'post' | 'comment' };

function recount(documents: WritableDocuments, fact: Counted): void {
  const { targetId } = fact;
  if (fact.targetKind === 'post') amend(documents, posts, targetId, counted(documents.get(posts, targetId), fact));
  else amend(documents, comments, targetId, counted(documents.get(comments, targetId), fact));
}

type Counts = Pick<Contribution, 'reactionCounts' | 'likes' | 'dislikes' | 'score'>;

function counted(target: Counts | null, { code, count }: ReactionCount): Counts {
  const before = target?.reactionCounts ?? [];
  const known = before.some((one) => one.code === code);
  const after = known ? before.map((one) => (one.code === code ? { code, count } : one)) : [...before, { code, count }];
  const of = (wanted: string) => after.find((one) => one.code === wanted)?.count ?? 0;
  const [likes, dislikes] = [of('like'), of('dislike')];
  return { reactionCounts: after.filter((one) => one.count > 0), likes, dislikes, score: likes - dislikes };
}

export const reactionFolds: readonly Fold[] = [reactionAdded, reactionRemoved];
