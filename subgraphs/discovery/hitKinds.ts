import { communities } from '@c18n/communities/views';
import { conversations } from '@c18n/messages/views';
import type { ViewReader } from '@c18n/platform/reading/ViewReader';
import { comments, posts } from '@c18n/posts/views';
import { people } from '@c18n/users/views';
import type { SearchKind } from './generated/resolverTypes.ts';
import type { HitReference } from './Reference.ts';

type HitKind = {
  readonly typename: HitReference['__typename'];
  /** Whether everybody may read it now: the index is a moment behind. */
  readonly readable: (views: ViewReader, id: string) => Promise<boolean>;
};

/** The kinds of hits, by their names in the index. */
const kinds = {
  post: { typename: 'Post', readable: async (views, id) => (await views.one(posts, id))?.listed === true },
  comment: {
    typename: 'Comment',
    readable: async (views, id) => {
      const comment = await views.one(comments, id);
      return comment !== null && comment.deletedAt === null && comment.hiddenAt === null;
    },
  },
  person: { typename: 'Person', readable: async (views, id) => (await views.one(people, id)) !== null },
  community: { typename: 'Community', readable: async (views, id) => (await views.one(communities, id)) !== null },
  group: { typename: 'UserGroup', readable: async (views, id) => (await views.one(conversations, id)) !== null },
} as const satisfies Readonly<Record<string, HitKind>>;

export const hitKinds: ReadonlyMap<string, HitKind> = new Map<string, HitKind>(Object.entries(kinds));

/** The names in the index of the kinds that the API knows. */
export const indexNames = {
  POST: 'post',
  COMMENT: 'comment',
  PERSON: 'person',
  COMMUNITY: 'community',
  USER_GROUP: 'group',
} as const satisfies Readonly<Record<SearchKind, keyof typeof kinds>>;
