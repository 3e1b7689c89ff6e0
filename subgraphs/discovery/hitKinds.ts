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
  /**
   * The persons whose words in it everybody can read now, for the index is a moment behind; none where it may not be read, or those of
   * all are erased.
   */
  readonly legibleWriters: (context: Reading, id: string) => Promise<ReadonlySet<string>>;
};

const nobody: ReadonlySet<string> = new Set();

/** The kinds of hits, by their names in the index. */
const kinds = {
  post: {
    typename: 'Post',
    legibleWriters: async (context, id) => {
      const post = await context.views.one(posts, id);
      if (post === null || !post.listed) return nobody;
      return writersOf(context, [post.authorId, post.title], [post.authorId, post.text]);
    },
  },
  comment: {
    typename: 'Comment',
    legibleWriters: async (context, id) => {
      const comment = await context.views.one(comments, id);
      if (comment === null || comment.deletedAt !== null || comment.hiddenAt !== null) return nobody;
      // What answers it tells what it said.
      if ((await context.views.one(posts, comment.postId))?.listed !== true) return nobody;
      return writersOf(context, [comment.authorId, comment.text]);
    },
  },
  person: {
    typename: 'Person',
    legibleWriters: async (context, id) => {
      const person = await context.views.one(people, id);
      return person === null ? nobody : writersOf(context, [id, person.displayName]);
    },
  },
  community: {
    typename: 'Community',
    legibleWriters: async (context, id) => {
      const community = await context.views.one(communities, id);
      return community === null ? nobody : describersOf(context, community);
    },
  },
  group: {
    typename: 'UserGroup',
    legibleWriters: async (context, id) => {
      const group = await context.views.one(conversations, id);
      return group?.kind === 'group' ? describersOf(context, group) : nobody;
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

type Sealed = readonly [person: string, sealed: Personal | null];

/** The persons of whose words here some can still be read: not who was erased. */
async function writersOf({ words }: Reading, ...sealed: readonly Sealed[]): Promise<ReadonlySet<string>> {
  const opened = await Promise.all(sealed.map(([person, one]) => words.open(person, one)));
  return new Set(sealed.flatMap(([person], index) => ((opened[index] ?? null) === null ? [] : person)));
}

type Described = {
  readonly name: Personal;
  readonly nameBy: string;
  readonly description: Personal | null;
  readonly descriptionBy: string;
};

function describersOf(context: Reading, described: Described): Promise<ReadonlySet<string>> {
  const { name, nameBy, description, descriptionBy } = described;
  return writersOf(context, [nameBy, name], [descriptionBy, description]);
}
