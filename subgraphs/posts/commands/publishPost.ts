import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { writtenBefore } from '@c18n/platform/domain/writtenBefore';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { keptTags, tagsSchema } from '@c18n/platform/text/tagsSchema';
import { z } from 'zod';
import { communityPosts, communityPostsId, posts } from '../collections.ts';
import { PostPublished } from '../facts.ts';
import { postKinds } from '../postKinds.ts';
import { takingPart } from '../refusals.ts';
import { takePart, takingPartShape } from '../takePart.ts';
import { wordCount } from '../wordCount.ts';
import { languageSchema, postTextSchema, titleSchema, urlSchema } from '../words.ts';

/** Publishes a post of a member in a community. */
export const publishPost = defineCommand({
  type: 'c18n.posts.publishPost',
  stream: 'communities',
  schema: z
    .object({
      ...takingPartShape,
      postId: idSchema('post'),
      kind: z.enum(postKinds),
      title: titleSchema,
      text: postTextSchema,
      /** Where a link leads; null for other kinds. */
      url: urlSchema.nullable(),
      tags: tagsSchema,
      language: languageSchema.nullable(),
    })
    .refine(({ kind, url }) => (kind === 'link') === (url !== null), {
      path: ['url'],
      error: 'must be given for a link, and only for a link',
    }),
  place: ({ communityId }) => communityId,
  wordsOf: ({ authorId }, actor) => authorId ?? actor,
  refusals: takingPart,
  decide(documents, command) {
    const part = takePart(documents, command, 'publishPost');
    if ('decision' in part) return part.decision;
    const { communityId, postId, kind, title, text, url, tags, language } = command.data;
    // Keys are remembered for 30 days; what was written under one before that is known by its id.
    const existing = documents.get(posts, postId);
    if (existing !== null) return writtenBefore({ ...existing, occurredAt: existing.publishedAt }, command.data);
    const before = documents.get(communityPosts, communityPostsId(communityId))?.postCount ?? 0;
    const published = PostPublished.state({
      ...{ postId, communityId, kind, title, text, url, language, ...part },
      ...{ tags: keptTags(tags), wordCount: wordCount(text), postCount: before + 1 },
    });
    return { facts: [published] };
  },
});
