import { amend } from '@c18n/platform/domain/amend';
import type { WritableDocuments } from '@c18n/platform/domain/Documents';
import { type Fold, on } from '@c18n/platform/domain/defineViews';
import { type CommentDocument, comments, commentVersions, posts, versionId } from '../collections.ts';
import { CommentAdded, CommentDeleted, CommentEdited, CommentHidden, CommentUnhidden } from '../facts.ts';

const commentAdded = on(CommentAdded, ({ data }, documents) => {
  const { commentId, postId, communityId, authorId, parentId, rootId, depth, text, wordCount, occurredAt } = data;
  const written = { communityId, authorId, version: 1, text, wordCount };
  documents.put(comments, commentId, {
    ...written,
    ...{ postId, parentId, rootId, depth, addedAt: occurredAt, replyCount: 0 },
    ...{ editedAt: null, deletedAt: null, hiddenAt: null, hiddenBy: null, hiddenReason: null },
    ...{ reactionCounts: [], likes: 0, dislikes: 0, score: 0 },
  });
  documents.put(commentVersions, versionId(commentId, 1), { commentId, ...written, writtenAt: occurredAt });
  if (data.replyCount !== null) amend(documents, comments, parentId, { replyCount: data.replyCount });
  amend(documents, posts, postId, { commentCount: data.commentCount });
});

const commentEdited = on(CommentEdited, ({ data, time }, documents) => {
  const { commentId, communityId, authorId, version, text, wordCount } = data;
  amend(documents, comments, commentId, { version, text, wordCount, editedAt: time });
  documents.put(commentVersions, versionId(commentId, version), {
    ...{ commentId, communityId, authorId, version, text, wordCount },
    writtenAt: time,
  });
});

const commentDeleted = on(CommentDeleted, ({ data, time }, documents) => {
  change(documents, data, { text: null, deletedAt: time });
});

const commentHidden = on(CommentHidden, ({ data, time }, documents) => {
  change(documents, data, { hiddenAt: time, hiddenBy: data.moderatorId, hiddenReason: data.reason });
});

const commentUnhidden = on(CommentUnhidden, ({ data }, documents) => {
  change(documents, data, { hiddenAt: null, hiddenBy: null, hiddenReason: null });
});

type Counted = { readonly commentId: string; readonly postId: string; readonly commentCount: number };

function change(documents: WritableDocuments, fact: Counted, changes: Partial<CommentDocument>): void {
  amend(documents, comments, fact.commentId, changes);
  amend(documents, posts, fact.postId, { commentCount: fact.commentCount });
}

export const commentFolds: readonly Fold[] = [
  commentAdded,
  commentEdited,
  commentDeleted,
  commentHidden,
  commentUnhidden,
];
