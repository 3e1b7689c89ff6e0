import type { Things } from '../../Things.ts';
import type { Base } from '../Base.ts';
import { keepers } from '../keepers.ts';
import { mutationBase } from '../mutationBase.ts';

const isoTime = (time: string) => new Date(time).toISOString();
const item = ({ bob }: Things, unique: string) => ({
  ...{ key: unique, authorId: bob.id, occurredAt: '2020-02-02T02:02:02.000Z' },
});
const results = (of: string) => `results { key outcome { state } refusal { code } error { code } ${of} }`;

const post = (things: Things, unique: string) => ({
  ...item(things, unique),
  ...{ kind: 'LINK', title: 'A link', text: 'text', url: 'https://example.org/', tags: ['tag'], language: 'en' },
});
const posts = {
  outcome: results('post { title text url tags language publishedAt }'),
  reads: {
    ...{ 'posts[].key': 'results[].key', 'posts[].title': 'results[].post.title' },
    ...{ 'posts[].text': 'results[].post.text', 'posts[].url': 'results[].post.url' },
    ...{ 'posts[].tags[]': 'results[].post.tags[]', 'posts[].language': 'results[].post.language' },
    'posts[].occurredAt': 'results[].post.publishedAt',
  },
  kept: { 'posts[].tags[]': keepers.tag, 'posts[].language': keepers.emptyIsNull, 'posts[].occurredAt': isoTime },
  most: { 'posts[].key': 200, 'posts[].title': 300, 'posts[].text': { bytes: 36_000 }, 'posts[].tags[]': 50 },
};

const comment = (things: Things, unique: string) => ({ ...item(things, unique), text: 'text' });
const comments = {
  outcome: results('comment { text addedAt }'),
  reads: {
    ...{ 'comments[].key': 'results[].key', 'comments[].text': 'results[].comment.text' },
    'comments[].occurredAt': 'results[].comment.addedAt',
  },
  kept: { 'comments[].occurredAt': isoTime },
  most: { 'comments[].key': 200, 'comments[].text': { bytes: 36_000 } },
};

const reaction = (things: Things, unique: string) => ({ ...item(things, unique), code: 'tada' });
const reactions = {
  outcome: results('target { ... on Post { reactionCounts { code } } }'),
  reads: { 'reactions[].key': 'results[].key', 'reactions[].code': 'results[].target.reactionCounts[].code' },
  most: { 'reactions[].key': 200 },
};

const into = ({ ids }: Things) => ({ communityId: ids.community });

/** Brings a post and a comment on it in under one key; returns the post's id. A target takes only so many codes, so each is reacted to once. */
async function bringIn(things: Things, key: string): Promise<string> {
  const bring = async (kind: 'Post' | 'Comment', item: object) => {
    const field = `import${kind}s`;
    const query = `mutation ($input: Import${kind}sInput!) { ${field}(input: $input) { results { ${kind.toLowerCase()}Id } } }`;
    const answer = await things.ann.query(query, {
      input: { ...into(things), [`${kind.toLowerCase()}s`]: [item] },
    });
    return (answer[field] as unknown as { results: { postId?: string }[] }).results[0]?.postId ?? '';
  };
  const postId = await bring('Post', post(things, key));
  await bring('Comment', { ...comment(things, key), parentPostKey: key });
  return postId;
}

const ways = ['Id', 'PostKey', 'CommentKey'] as const;

/** What is referred to in each of the three ways. */
async function referred(things: Things, unique: string, prefix: string, way: (typeof ways)[number]) {
  const key = `first-${unique}`;
  const id = await bringIn(things, key);
  return { [`${prefix}${way}`]: way === 'Id' ? id : key };
}

/** What can be brought in with posts. */
export const postImportBases: readonly Base[] = [
  mutationBase('importPosts', (things, unique) => ({ ...into(things), posts: [post(things, unique)] }), posts),
  ...ways.map((way) =>
    mutationBase(
      'importComments',
      async (things, unique) => ({
        ...into(things),
        comments: [{ ...comment(things, unique), ...(await referred(things, unique, 'parent', way)) }],
      }),
      comments,
    ),
  ),
  ...ways.map((way) =>
    mutationBase(
      'importReactions',
      async (things, unique) => ({
        ...into(things),
        reactions: [{ ...reaction(things, unique), ...(await referred(things, unique, 'target', way)) }],
      }),
      reactions,
    ),
  ),
];
