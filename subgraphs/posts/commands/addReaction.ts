import type { Documents } from '@c18n/platform/domain/Documents';
import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { z } from 'zod';
import { reactions } from '../collections.ts';
import { ReactionAdded, ReactionRemoved } from '../facts.ts';
import { keptCode, oppositeOf, reactionCodeSchema } from '../reactionCode.ts';
import { reactionId } from '../reactionId.ts';
import { countOf, reactionOf } from '../reactionOf.ts';
import { takingPart, unreadable } from '../refusals.ts';
import { takePart, takingPartShape } from '../takePart.ts';
import { type Target, targetIdSchema, targetIn, whyUnreadable } from '../target.ts';

/** A target has at most so many different codes, so that its document stays small. Likes and dislikes always fit. */
export const CODES_PER_TARGET = 50;

/** Reacts to a post or a comment: once with each code. Like and dislike give way to each other. Reacting again changes nothing. */
export const addReaction = defineCommand({
  type: 'c18n.posts.addReaction',
  stream: 'communities',
  schema: z.object({ ...takingPartShape, targetId: targetIdSchema, code: reactionCodeSchema }),
  place: ({ communityId }) => communityId,
  refusals: { ...takingPart, ...unreadable, TOO_MANY_CODES: 'It has too many different reactions already.' },
  decide(documents, command) {
    const part = takePart(documents, command, 'addReaction');
    if ('decision' in part) return part.decision;
    const { communityId, targetId } = command.data;
    const target = targetIn(documents, communityId, targetId);
    if (target === null) return notFound('targetId');
    const refused = whyUnreadable(target);
    if (refused !== null) return { refused, fields: ['targetId'] };
    const { authorId: personId, occurredAt } = part;
    const code = keptCode(command.data.code);
    if (hasReacted(documents, targetId, personId, code)) return { facts: [] };
    if (isFull(target, code)) return { refused: 'TOO_MANY_CODES', fields: ['code'] };
    const opposite = oppositeOf(code);
    const givesWay = opposite !== null && hasReacted(documents, targetId, personId, opposite);
    const added = { ...reactionOf(target, personId, code), count: countOf(target, code) + 1, occurredAt };
    return {
      facts: [
        ...(givesWay ? [ReactionRemoved.state(withOneLess(target, personId, opposite))] : []),
        ReactionAdded.state(added),
      ],
    };
  },
});

function hasReacted(documents: Documents, targetId: string, personId: string, code: string): boolean {
  return documents.get(reactions, reactionId(targetId, personId, code)) !== null;
}

function withOneLess(target: Target, personId: string, code: string) {
  return { ...reactionOf(target, personId, code), count: countOf(target, code) - 1 };
}

function isFull(target: Target, code: string): boolean {
  const { reactionCounts } = target.document;
  if (oppositeOf(code) !== null || reactionCounts.some((one) => one.code === code)) return false;
  return reactionCounts.filter((one) => oppositeOf(one.code) === null).length >= CODES_PER_TARGET;
}
