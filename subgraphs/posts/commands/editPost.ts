import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { keptTags, tagsSchema } from '@c18n/platform/text/tagsSchema';
import { z } from 'zod';
import { type PostDocument, posts } from '../collections.ts';
import { isRetired, refusalOf } from '../contributionRights.ts';
import { PostEdited } from '../facts.ts';
import { deactivated, deleted, notAllowed, versionOutdated } from '../refusals.ts';
import { wordCount } from '../wordCount.ts';
import { languageSchema, postTextSchema, titleSchema, urlSchema } from '../words.ts';

/**
 * Writes a post anew; the version before stays readable. Null leaves a field as it is; an empty language clears it. Tags and a language that
 * it has already change nothing. Its author does that, also once they have left the community, and while it is hidden.
 */
export const editPost = defineCommand({
  type: 'c18n.posts.editPost',
  stream: 'communities',
  schema: z.object({
    communityId: idSchema('community'),
    postId: idSchema('post'),
    /** The version that was edited; null: whichever. */
    expectedVersion: z.number().int().nullable(),
    title: titleSchema.nullable(),
    text: postTextSchema.nullable(),
    url: urlSchema.nullable(),
    tags: tagsSchema.nullable(),
    language: z.union([languageSchema, z.literal('')]).nullable(),
  }),
  place: ({ communityId }) => communityId,
  refusals: {
    ...{ ...deactivated, ...notAllowed, ...deleted, ...versionOutdated },
    COMMUNITY_RETIRED: 'The community is retired.',
    NOT_A_LINK: 'Only a link leads somewhere.',
  },
  decide(documents, { actor, data }) {
    const { communityId, postId, expectedVersion, title, text, url, tags, language } = data;
    const post = documents.get(posts, postId);
    if (post === null || post.communityId !== communityId) return notFound('postId');
    const refused = refusalOf(documents, 'editPost', post, actor);
    if (refused !== null) return { refused };
    if (isRetired(documents, post)) return { refused: 'COMMUNITY_RETIRED' };
    if (post.deletedAt !== null) return { refused: 'DELETED', fields: ['postId'] };
    if (expectedVersion !== null && expectedVersion !== post.version) {
      return { refused: 'VERSION_OUTDATED', fields: ['expectedVersion'] };
    }
    if (url !== null && post.kind !== 'link') return { refused: 'NOT_A_LINK', fields: ['url'] };
    const marks = {
      tags: tags === null ? [...post.tags] : keptTags(tags),
      language: language === null ? post.language : language || null,
    };
    if ([title, text, url].every((field) => field === null) && hasMarks(post, marks)) return { facts: [] };
    const edited = PostEdited.state({
      ...{ postId, communityId, authorId: post.authorId, version: post.version + 1 },
      ...(title === null ? {} : { title }),
      ...(text === null ? {} : { text }),
      ...(url === null ? {} : { url }),
      ...marks,
      wordCount: text === null ? post.wordCount : wordCount(text),
    });
    return { facts: [edited] };
  },
});

function hasMarks(post: PostDocument, { tags, language }: Pick<PostDocument, 'tags' | 'language'>): boolean {
  const isTagged = post.tags.length === tags.length && post.tags.every((tag, index) => tag === tags[index]);
  return isTagged && post.language === language;
}
