import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { comments } from '../collections.ts';
import { isRetired, refusalOf } from '../contributionRights.ts';
import { CommentEdited } from '../facts.ts';
import { deactivated, deleted, notAllowed, versionOutdated } from '../refusals.ts';
import { wordCount } from '../wordCount.ts';
import { commentTextSchema } from '../words.ts';

/** Writes a comment anew; the version before stays readable. */
export const editComment = defineCommand({
  type: 'c18n.posts.editComment',
  stream: 'communities',
  schema: z.object({
    communityId: idSchema('community'),
    commentId: idSchema('comment'),
    /** The version that was edited; null: whichever. */
    expectedVersion: z.number().int().nullable(),
    text: commentTextSchema,
  }),
  place: ({ communityId }) => communityId,
  refusals: {
    ...{ ...deactivated, ...notAllowed, ...deleted, ...versionOutdated },
    COMMUNITY_RETIRED: 'The community is retired.',
  },
  decide(documents, { actor, data }) {
    const { communityId, commentId, expectedVersion, text } = data;
    const comment = documents.get(comments, commentId);
    if (comment === null || comment.communityId !== communityId) return notFound('commentId');
    const refused = refusalOf(documents, 'editComment', comment, actor);
    if (refused !== null) return { refused };
    if (isRetired(documents, comment)) return { refused: 'COMMUNITY_RETIRED' };
    if (comment.deletedAt !== null) return { refused: 'DELETED', fields: ['commentId'] };
    if (expectedVersion !== null && expectedVersion !== comment.version) {
      return { refused: 'VERSION_OUTDATED', fields: ['expectedVersion'] };
    }
    const { postId, authorId, version } = comment;
    const edited = { text, version: version + 1, wordCount: wordCount(text) };
    return { facts: [CommentEdited.state({ commentId, postId, communityId, authorId, ...edited })] };
  },
});
