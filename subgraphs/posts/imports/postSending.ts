import type { DeriveId } from '@c18n/platform/submission/CommandSender';
import { publishPost } from '../commands/publishPost.ts';
import type { ImportPostInput } from '../generated/resolverTypes.ts';
import type { PostKind } from '../postKinds.ts';

/** What is sent for a post of an import, under its own key. */
export function postSending(communityId: string, item: ImportPostInput) {
  const { key, authorId, occurredAt, kind, title, text, url = null, tags, language = null } = item;
  return {
    definition: publishPost,
    input: { communityId, item },
    idempotencyKey: key,
    retriable: true as const,
    data: (derive: DeriveId) => ({
      ...{ communityId, postId: derive('post'), authorId, occurredAt, title, text: text ?? '', url, language },
      ...{ kind: (kind ?? 'TEXT').toLowerCase() as PostKind, tags: [...(tags ?? [])] },
    }),
  };
}
