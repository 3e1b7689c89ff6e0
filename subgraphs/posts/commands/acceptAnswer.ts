import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import type { PostDocument } from '../collections.ts';
import { AnswerAccepted } from '../facts.ts';
import { takingPart, unreadable } from '../refusals.ts';
import { takePart, takingPartShape } from '../takePart.ts';
import { targetIn, whyUnreadable } from '../target.ts';

/**
 * Accepts a comment as the answer to its post. There is one at most: it takes the place of the one before. Accepting it again changes
 * nothing, nor does an acceptance of the past, where another was accepted or the answer was taken back since.
 */
export const acceptAnswer = defineCommand({
  type: 'c18n.posts.acceptAnswer',
  stream: 'communities',
  schema: z.object({ ...takingPartShape, commentId: idSchema('comment') }),
  place: ({ communityId }) => communityId,
  refusals: { ...takingPart, ...unreadable, NOT_AN_ANSWER: 'It answers another comment, not the post.' },
  decide(documents, command) {
    const { communityId, commentId } = command.data;
    const target = targetIn(documents, communityId, commentId);
    if (target?.kind !== 'comment') return notFound('commentId');
    const { document: comment, post } = target;
    const part = takePart(documents, command, 'acceptAnswer', post);
    if ('decision' in part) return part.decision;
    const refused = whyUnreadable(target);
    if (refused !== null) return { refused, fields: ['commentId'] };
    if (comment.depth > 0) return { refused: 'NOT_AN_ANSWER', fields: ['commentId'] };
    if (post.acceptedAnswerId === commentId) return { facts: [] };
    const { authorId: personId, occurredAt } = part;
    const isPast = command.data.occurredAt !== null;
    if (isPast && occurredAt <= lastChangeOf(post)) return { facts: [] };
    const accepted = { postId: post.id, communityId, authorId: post.authorId, commentId, personId, occurredAt };
    return { facts: [AnswerAccepted.state(accepted)] };
  },
});

/** When it last changed which answer of a post is accepted, if any; before everything else where it never did. */
function lastChangeOf({ answerAcceptedAt, answerTakenBackAt }: PostDocument): number {
  // Posts of before answers were accepted have neither field. What is imported may be of before 1970.
  return Math.max(answerAcceptedAt ?? -Infinity, answerTakenBackAt ?? -Infinity);
}
