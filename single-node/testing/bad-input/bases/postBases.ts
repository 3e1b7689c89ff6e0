import type { Actor } from '../../Actor.ts';
import type { Things } from '../../Things.ts';
import type { Base, Variables } from '../Base.ts';
import { keepers } from '../keepers.ts';
import { type MutationTables, mutationBase } from '../mutationBase.ts';

const LONG = { bytes: 36_000 };
const post = ({ ids }: Things) => ({ postId: ids.post });
const comment = ({ ids }: Things) => ({ commentId: ids.comment });
const imported = ({ bob }: Things) => ({ authorId: bob.id, occurredAt: '2020-02-02T02:02:02.000Z' });
const written: MutationTables & { readonly select: string } = {
  select: 'post { title text url tags language publishedAt }',
  reads: {
    ...{ title: 'post.title', text: 'post.text', url: 'post.url', 'tags[]': 'post.tags[]' },
    ...{ language: 'post.language', occurredAt: 'post.publishedAt' },
  },
  kept: { 'tags[]': keepers.tag, language: keepers.emptyIsNull, occurredAt: (time) => new Date(time).toISOString() },
  most: { title: 300, text: LONG, 'tags[]': 50 },
};
const link = { title: 'A link', text: 'text', url: 'https://example.org/', tags: ['tag'], language: 'en' };
const { occurredAt: _never, ...editedReads } = written.reads ?? {};

/** A new thing for each operation: what is hidden already keeps its reason, and a target takes only so many codes. */
const newPost = async ({ ids }: Things, _unique: string, by: Actor) => {
  const made = await by.do('publishPost', { communityId: ids.community, title: 'For once' }, 'post { id }');
  return String(made.post?.id);
};
const newComment = async ({ ids }: Things, _unique: string, by: Actor) => {
  const made = await by.do('addComment', { parentId: ids.post, text: 'For once' }, 'comment { id }');
  return String(made.comment?.id);
};
const newLink = async ({ ids }: Things, by: Actor) => {
  const input = { communityId: ids.community, kind: 'LINK', ...link };
  return String((await by.do('publishPost', input, 'post { id }')).post?.id);
};
let linked: Promise<string> | null = null;
const editedLink = async (things: Things, _unique: string, by: Actor): Promise<Variables> => {
  linked ??= newLink(things, by);
  return { postId: await linked, ...link };
};

/** What can be done to posts, comments and reactions. */
export const postBases: readonly Base[] = [
  mutationBase(
    'publishPost',
    (things) => ({ communityId: things.ids.community, kind: 'LINK', ...link, ...imported(things) }),
    written,
  ),
  mutationBase('editPost', editedLink, { ...written, reads: editedReads, alone: true }),
  mutationBase('deletePost', async (...given) => ({ postId: await newPost(...given) })),
  mutationBase('hidePost', async (...given) => ({ postId: await newPost(...given), reason: 'Why not' }), {
    ...{ select: 'post { hiddenReason }', reads: { reason: 'post.hiddenReason' }, most: { reason: 500 } },
  }),
  mutationBase('unhidePost', post),
  mutationBase('addComment', (things) => ({ parentId: things.ids.post, text: 'text', ...imported(things) }), {
    select: 'comment { text addedAt }',
    reads: { text: 'comment.text', occurredAt: 'comment.addedAt' },
    kept: { occurredAt: (time) => new Date(time).toISOString() },
    most: { text: LONG },
  }),
  mutationBase('editComment', (things) => ({ ...comment(things), text: 'another text' }), {
    ...{ select: 'comment { text }', reads: { text: 'comment.text' }, most: { text: LONG }, alone: true },
  }),
  mutationBase('deleteComment', async (...given) => ({ commentId: await newComment(...given) })),
  mutationBase('hideComment', async (...given) => ({ commentId: await newComment(...given), reason: 'Why not' }), {
    ...{ select: 'comment { hiddenReason }', reads: { reason: 'comment.hiddenReason' }, most: { reason: 500 } },
  }),
  mutationBase('unhideComment', comment),
  mutationBase(
    'addReaction',
    async (things, unique, by) => ({ targetId: await newPost(things, unique, by), code: 'tada', ...imported(things) }),
    { select: 'target { ... on Post { reactionCounts { code } } }', reads: { code: 'target.reactionCounts[].code' } },
  ),
  mutationBase('removeReaction', ({ ids }) => ({ targetId: ids.post, code: 'tada' })),
  mutationBase('acceptAnswer', ({ ids, ann }) => ({
    ...{ commentId: ids.comment, authorId: ann.id, occurredAt: '2020-02-02T02:02:02.000Z' },
  })),
  mutationBase('unacceptAnswer', post),
];
