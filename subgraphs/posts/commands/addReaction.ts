import type { Documents } from '@c18n/platform/domain/Documents';
import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { z } from 'zod';
import { type ReactionDocument, reactions } from '../collections.ts';
import { ReactionAdded, ReactionRemoved } from '../facts.ts';
import { keptCode, oppositeOf, reactionCodeSchema } from '../reactionCode.ts';
import { reactionId } from '../reactionId.ts';
import { countOf, reactionOf } from '../reactionOf.ts';
import { takingPart, unreadable } from '../refusals.ts';
import { stands } from '../stands.ts';
import { takePart, takingPartShape } from '../takePart.ts';
import { type Target, targetIdSchema, targetIn, whyUnreadable } from '../target.ts';

/** A target has at most so many different codes, so that its document stays small. Likes and dislikes always fit. */
export const CODES_PER_TARGET = 50;
/** One person uses at most so many of them, so that others have some left. */
export const CODES_PER_PERSON = 10;

/**
 * Reacts to a post or a comment: once with each code. Like and dislike give way to each other. Reacting again changes nothing, nor does
 * a reaction of the past that was taken back since, or whose opposite was made later.
 */
export const addReaction = defineCommand({
  type: 'c18n.posts.addReaction',
  stream: 'communities',
  schema: z.object({ ...takingPartShape, targetId: targetIdSchema, code: reactionCodeSchema }),
  place: ({ communityId }) => communityId,
  refusals: {
    ...{ ...takingPart, ...unreadable },
    TOO_MANY_CODES: 'It has too many different reactions already.',
    TOO_MANY_OWN_CODES: 'The same person has reacted to it with too many different codes already.',
  },
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
    const before = reactionWith(documents, target, personId, code);
    if (stands(before)) return { facts: [] };
    const opposite = oppositeOf(code);
    const other = opposite === null ? null : reactionWith(documents, target, personId, opposite);
    const isPast = command.data.occurredAt !== null;
    if (isPast && isOutdated(occurredAt, before, other)) return { facts: [] };
    if (opposite === null && hasEnough(documents, target, personId))
      return { refused: 'TOO_MANY_OWN_CODES', fields: ['code'] };
    if (isFull(target, code)) return { refused: 'TOO_MANY_CODES', fields: ['code'] };
    const added = { ...reactionOf(target, personId, code), count: countOf(target, code) + 1, occurredAt };
    const givesWay = other !== null && stands(other) ? [withOneLess(target, other, occurredAt)] : [];
    return { facts: [...givesWay.map((data) => ReactionRemoved.state(data)), ReactionAdded.state(added)] };
  },
});

function reactionWith(documents: Documents, { document }: Target, personId: string, code: string) {
  return documents.get(reactions, reactionId(document.id, personId, code));
}

/** Whether the person has changed their mind since. */
function isOutdated(occurredAt: number, before: ReactionDocument | null, other: ReactionDocument | null): boolean {
  if (before !== null && (before.takenBackAt ?? 0) >= occurredAt) return true;
  // Also where the opposite was taken back again since.
  return other !== null && other.reactedAt > occurredAt;
}

function withOneLess(target: Target, { personId, code }: ReactionDocument, occurredAt: number) {
  return { ...reactionOf(target, personId, code), count: countOf(target, code) - 1, occurredAt };
}

/** The codes of a target that count toward its bounds. */
function boundCodes({ document }: Target): readonly string[] {
  return document.reactionCounts.map(({ code }) => code).filter((code) => oppositeOf(code) === null);
}

function isFull(target: Target, code: string): boolean {
  const codes = boundCodes(target);
  return oppositeOf(code) === null && !codes.includes(code) && codes.length >= CODES_PER_TARGET;
}

function hasEnough(documents: Documents, target: Target, personId: string): boolean {
  const codes = boundCodes(target);
  if (codes.length < CODES_PER_PERSON) return false;
  documents.want(
    reactions,
    codes.map((code) => reactionId(target.document.id, personId, code)),
  );
  return codes.filter((code) => stands(reactionWith(documents, target, personId, code))).length >= CODES_PER_PERSON;
}
