import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { posts } from '../collections.ts';
import { refusalOf } from '../contributionRights.ts';
import { PostUnhidden } from '../facts.ts';
import { postCountAfter } from '../postCountAfter.ts';
import { deactivated, deleted, notAllowed } from '../refusals.ts';

/** Shows a hidden post again. A post that is not hidden stays as it is. */
export const unhidePost = defineCommand({
  type: 'c18n.posts.unhidePost',
  stream: 'communities',
  schema: z.object({ communityId: idSchema('community'), postId: idSchema('post') }),
  place: ({ communityId }) => communityId,
  refusals: { ...deactivated, ...notAllowed, ...deleted },
  decide(documents, { actor, data: { communityId, postId } }) {
    const post = documents.get(posts, postId);
    if (post === null || post.communityId !== communityId) return notFound('postId');
    const refused = refusalOf(documents, 'hidePost', post, actor);
    if (refused !== null) return { refused };
    if (post.deletedAt !== null) return { refused: 'DELETED', fields: ['postId'] };
    if (post.hiddenAt === null) return { facts: [] };
    const { authorId } = post;
    const postCount = postCountAfter(documents, post, true);
    return { facts: [PostUnhidden.state({ postId, communityId, authorId, moderatorId: actor, postCount })] };
  },
});
