import { communities } from '@c18n/communities/views';
import { conversations } from '@c18n/messages/views';
import type { Personal } from '@c18n/platform/domain/personal';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { comments, posts } from '@c18n/posts/views';
import { people } from '@c18n/users/views';
import type { SearchKind } from './generated/resolverTypes.ts';
import type { HitReference } from './Reference.ts';

type Reading = Pick<SubgraphContext, 'views' | 'words'>;

type HitKind = {
  readonly typename: HitReference['__typename'];
  /** Whether everybody may read it now, and its words are there still: the index is a moment behind. */
  readonly readable: (context: Reading, id: string) => Promise<boolean>;
};

/** The kinds of hits, by their names in the index. */
const kinds = {
  post: {
    typename: 'Post',
    readable: async (context, id) => {
      const post = await context.views.one(posts, id);
      if (post === null || !post.listed) return false;
      return isLegible(context, post.authorId, [post.title, post.text]);
    },
  },
  comment: {
    typename: 'Comment',
    readable: async (context, id) => {
      const comment = await context.views.one(comments, id);
      if (comment === null || comment.deletedAt !== null || comment.hiddenAt !== null) return false;
      return isLegible(context, comment.authorId, [comment.text]);
    },
  },
  person: {
    typename: 'Person',
    readable: async (context, id) => {
      const person = await context.views.one(people, id);
      return person !== null && isLegible(context, id, [person.displayName]);
    },
  },
  community: {
    typename: 'Community',
    readable: async (context, id) => {
      const community = await context.views.one(communities, id);
      return community !== null && isLegible(context, community.nameBy, [community.name]);
    },
  },
  group: {
    typename: 'UserGroup',
    readable: async (context, id) => {
      const group = await context.views.one(conversations, id);
      return group?.kind === 'group' && isLegible(context, group.nameBy, [group.name]);
    },
  },
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

/** Whether one of these words of a person can still be read: not where the person was erased. */
async function isLegible({ words }: Reading, person: string, sealed: readonly (Personal | null)[]): Promise<boolean> {
  const opened = await Promise.all(sealed.map((one) => words.open(person, one)));
  return opened.some((one) => one !== null);
}
