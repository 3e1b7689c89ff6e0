import type { DeriveId } from '@c18n/platform/submission/CommandSender';
import { addComment } from '../commands/addComment.ts';
import type { ImportCommentInput } from '../generated/resolverTypes.ts';

/** What is sent for a comment of an import, under its own key. @param parentId what it answers */
export function commentSending(communityId: string, item: ImportCommentInput, parentId: string) {
  const { key, authorId, occurredAt, text } = item;
  return {
    definition: addComment,
    input: { communityId, item },
    idempotencyKey: key,
    retriable: true as const,
    data: (derive: DeriveId) => ({
      ...{ communityId, commentId: derive('comment'), authorId, occurredAt, parentId, text },
    }),
  };
}
