import { amend } from '@c18n/platform/domain/amend';
import type { WritableDocuments } from '@c18n/platform/domain/Documents';
import { type Fold, on } from '@c18n/platform/domain/defineViews';
import { communityPosts, communityPostsId, type PostDocument, posts, postVersions, versionId } from '../collections.ts';
import {
  AnswerAccepted,
  AnswerUnaccepted,
  PostDeleted,
  PostEdited,
  PostHidden,
  PostPublished,
  PostUnhidden,
} from '../facts.ts';

const postPublished = on(PostPublished, ({ data }, documents) => {
  const { postId, communityId, authorId, kind, title, text, url, tags, language, wordCount, postCount, occurredAt } =
    data;
  documents.put(posts, postId, {
    ...{ communityId, authorId, kind, title, text, url, tags, language, wordCount },
    ...{ version: 1, publishedAt: occurredAt, editedAt: null, deletedAt: null, listed: true, commentCount: 0 },
    ...{ acceptedAnswerId: null, answerAcceptedAt: null },
    ...{ hiddenAt: null, hiddenBy: null, hiddenReason: null },
    ...{ reactionCounts: [], likes: 0, dislikes: 0, score: 0 },
  });
  documents.put(postVersions, versionId(postId, 1), {
    ...{ postId, communityId, authorId, title, text, url, tags, language, wordCount },
    ...{ version: 1, writtenAt: occurredAt },
  });
  count(documents, communityId, postCount);
});

const postEdited = on(PostEdited, ({ data, time }, documents) => {
  const { postId, communityId, authorId, version, tags, language, wordCount } = data;
  const before = documents.get(posts, postId);
  const title = data.title ?? before?.title ?? null;
  const text = data.text ?? before?.text ?? null;
  const url = data.url ?? before?.url ?? null;
  if (title === null || text === null) throw new Error(`${postId} has no words that could be edited`);
  const written = { version, title, text, url, tags, language, wordCount };
  amend(documents, posts, postId, { ...written, editedAt: time });
  documents.put(postVersions, versionId(postId, version), {
    ...{ postId, communityId, authorId, ...written },
    writtenAt: time,
  });
});

const postDeleted = on(PostDeleted, ({ data, time }, documents) => {
  const noWords = { title: null, text: null, url: null };
  change(documents, data, { ...noWords, deletedAt: time, listed: false });
});

const postHidden = on(PostHidden, ({ data, time }, documents) => {
  const { moderatorId: hiddenBy, reason: hiddenReason } = data;
  change(documents, data, { hiddenAt: time, hiddenBy, hiddenReason, listed: false });
});

const postUnhidden = on(PostUnhidden, ({ data }, documents) => {
  change(documents, data, { hiddenAt: null, hiddenBy: null, hiddenReason: null, listed: true });
});

const answerAccepted = on(AnswerAccepted, ({ data }, documents) => {
  const { postId, commentId: acceptedAnswerId, occurredAt: answerAcceptedAt } = data;
  amend(documents, posts, postId, { acceptedAnswerId, answerAcceptedAt });
});

const answerUnaccepted = on(AnswerUnaccepted, ({ data, time: answerTakenBackAt }, documents) => {
  amend(documents, posts, data.postId, { acceptedAnswerId: null, answerAcceptedAt: null, answerTakenBackAt });
});

type Counted = { readonly postId: string; readonly communityId: string; readonly postCount: number };

function change(documents: WritableDocuments, fact: Counted, changes: Partial<PostDocument>): void {
  amend(documents, posts, fact.postId, changes);
  count(documents, fact.communityId, fact.postCount);
}

function count(documents: WritableDocuments, communityId: string, postCount: number): void {
  documents.put(communityPosts, communityPostsId(communityId), { communityId, postCount });
}

export const postFolds: readonly Fold[] = [
  postPublished,
  postEdited,
  postDeleted,
  postHidden,
  postUnhidden,
  answerAccepted,
  answerUnaccepted,
];
