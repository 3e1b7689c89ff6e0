import type { Personal } from '@c18n/platform/domain/personal';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { slugOf } from '@c18n/platform/text/slugOf';
import { comments, posts, postVersions, type StoredPost } from '../collections.ts';
import { commentsOf } from '../commentsOf.ts';
import type { PostResolvers, PostVersionResolvers } from '../generated/resolverTypes.ts';
import type { PostKind } from '../postKinds.ts';
import { nothing, readsWords } from '../reading.ts';
import { contributionResolvers } from './contributionResolvers.ts';

/** A post. Everybody reads it, but for the words of what was deleted or hidden. */
export const postResolvers: PostResolvers = {
  ...contributionResolvers,
  __resolveReference: ({ id }, { views }) => views.one(posts, id),
  community: ({ communityId }) => ({ id: communityId }),
  kind: ({ kind }) => kind.toUpperCase() as Uppercase<PostKind>,
  title: (post, _args, context) => open(context, post, post.title),
  text: (post, _args, context) => open(context, post, post.text),
  url: (post, _args, context) => open(context, post, post.url),
  slug: async (post, _args, context) => slugOf(await open(context, post, post.title)),
  tags: async (post, _args, context) => ((await readsWords(context, post)) ? post.tags : []),
  language: async (post, _args, context) => ((await readsWords(context, post)) ? post.language : null),
  // Posts of before there were accepted answers have no such field.
  acceptedAnswer: ({ acceptedAnswerId = null }, _args, { views }) =>
    acceptedAnswerId === null ? null : views.one(comments, acceptedAnswerId),
  answerAcceptedAt: ({ answerAcceptedAt = null }) => answerAcceptedAt,
  comments: ({ id }, args, context) => commentsOf(id, args, context),
  versions: async (post, args, context) => {
    if (!(await readsWords(context, post))) return nothing;
    const versions = { collection: postVersions, index: 'byPost', equals: [post.id], descending: false } as const;
    return context.connections.page(versions, args);
  },
};

/** A version, which only `Post.versions` gives, to those who may read it. */
export const postVersionResolvers: PostVersionResolvers = {
  title: ({ authorId, title }, _args, { words }) => words.open(authorId, title),
  text: ({ authorId, text }, _args, { words }) => words.open(authorId, text),
  url: ({ authorId, url }, _args, { words }) => words.open(authorId, url),
};

async function open(context: SubgraphContext, post: StoredPost, words: Personal | null): Promise<string | null> {
  return (await readsWords(context, post)) ? context.words.open(post.authorId, words) : null;
}
