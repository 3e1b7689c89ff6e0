import {
  type ImportCommentInput,
  ImportCommentsDocument,
  type ImportPostInput,
  ImportPostsDocument,
  type ImportReactionInput,
  ImportReactionsDocument,
} from '@c18n/client/generated/documents';
import { run } from './api/run.ts';
import type { ImportParts } from './ImportParts.ts';
import { type ImportItem, importItems } from './importItems.ts';

/** Where items go, and what is told of them. */
export type Stage<Input> = {
  readonly communityId: string;
  readonly stage: string;
  readonly total: number;
  readonly items: Iterable<ImportItem<Input>> | AsyncIterable<ImportItem<Input>>;
};

/** Imports posts into a community. `done` is told the id of each. Returns how many were done. */
export function importPosts(
  parts: ImportParts,
  { communityId, ...stage }: Stage<ImportPostInput>,
  done: (item: ImportItem<ImportPostInput>, postId: string) => void,
): Promise<number> {
  return importItems(parts, {
    ...stage,
    send: async (posts) =>
      (await run(parts.client, ImportPostsDocument, { input: { communityId, posts } })).importPosts.results,
    done: (item, { postId }) => done(item, postId ?? ''),
  });
}

/** Imports comments into a community, what they answer before them. `done` is told the id of each. Returns how many were done. */
export function importComments(
  parts: ImportParts,
  { communityId, ...stage }: Stage<ImportCommentInput>,
  done: (item: ImportItem<ImportCommentInput>, commentId: string) => void,
): Promise<number> {
  return importItems(parts, {
    ...stage,
    send: async (comments) =>
      (await run(parts.client, ImportCommentsDocument, { input: { communityId, comments } })).importComments.results,
    done: (item, { commentId }) => done(item, commentId ?? ''),
  });
}

/** Imports reactions into a community. Returns how many were done. */
export function importReactions(
  parts: ImportParts,
  { communityId, ...stage }: Stage<ImportReactionInput>,
): Promise<number> {
  return importItems(parts, {
    ...stage,
    send: async (reactions) =>
      (await run(parts.client, ImportReactionsDocument, { input: { communityId, reactions } })).importReactions.results,
  });
}
