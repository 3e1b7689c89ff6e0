import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { writtenBefore } from '@c18n/platform/domain/writtenBefore';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { comments } from '../collections.ts';
import { CommentAdded } from '../facts.ts';
import { takingPart, unreadable } from '../refusals.ts';
import { takePart, takingPartShape } from '../takePart.ts';
import { type Target, targetIdSchema, targetIn, whyUnreadable } from '../target.ts';
import { wordCount } from '../wordCount.ts';
import { commentTextSchema } from '../words.ts';

/** Answers a post or a comment, to any depth. */
export const addComment = defineCommand({
  type: 'c18n.posts.addComment',
  stream: 'communities',
  schema: z.object({
    ...takingPartShape,
    commentId: idSchema('comment'),
    /** The post or the comment that it answers. */
    parentId: targetIdSchema,
    text: commentTextSchema,
  }),
  place: ({ communityId }) => communityId,
  wordsOf: ({ authorId }, actor) => authorId ?? actor,
  refusals: { ...takingPart, ...unreadable },
  decide(documents, command) {
    const part = takePart(documents, command, 'addComment');
    if ('decision' in part) return part.decision;
    const { communityId, commentId, parentId, text } = command.data;
    // Keys are remembered for 30 days; what was written under one before that is known by its id.
    const existing = documents.get(comments, commentId);
    if (existing !== null) return writtenBefore({ ...existing, occurredAt: existing.addedAt }, command.data);
    const parent = targetIn(documents, communityId, parentId);
    if (parent === null) return notFound('parentId');
    const refused = whyUnreadable(parent);
    if (refused !== null) return { refused, fields: ['parentId'] };
    const added = CommentAdded.state({
      ...{ commentId, communityId, postId: parent.post.id, ...part, parentId },
      ...placeInThread(parent, commentId),
      ...{ text, wordCount: wordCount(text), commentCount: parent.post.commentCount + 1 },
    });
    return { facts: [added] };
  },
});

function placeInThread(parent: Target, commentId: string) {
  if (parent.kind === 'post') return { rootId: commentId, depth: 0, replyCount: null };
  const { rootId, depth, replyCount } = parent.document;
  return { rootId, depth: depth + 1, replyCount: replyCount + 1 };
}
