import { describe, expect, test } from 'vitest';
import { Actor } from '../testing/Actor.ts';
import { startTestNode } from '../testing/startTestNode.ts';
import { testedAdapters } from '../testing/testedAdapters.ts';

const WORDS = 'title text hiddenReason';
const EVENTS = `subscription ($id: ID!, $after: Position) { communityEvents(id: $id, after: $after) {
  __typename
  ... on PostHidden { post { ${WORDS} } }
} }`;
const POST = `query ($id: ID!) { post(id: $id) { ${WORDS} } }`;
const SEARCH = `query ($first: Int!, $after: String) { search(query: "tulip", first: $first, after: $after) {
  edges { node { ... on Post { id } ... on Comment { id } } }
  pageInfo { hasNextPage endCursor }
} }`;
const said = { title: 'Buy this', text: 'Cheap!', hiddenReason: 'Spam' };
const nothing = { title: null, text: null, hiddenReason: null };

/** More than two pages of them. */
const COMMENTS = 30;

type Found = {
  readonly edges: readonly { readonly node: { readonly id: string } | null }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

/** The ids that a person finds, page by page. */
async function pagesOf(person: Actor, first: number) {
  const pages: (readonly (string | undefined)[])[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { edges, pageInfo } = (await person.query(SEARCH, { first, after })).search as unknown as Found;
    pages.push(edges.map(({ node }) => node?.id));
    ({ hasNextPage: more, endCursor: after } = pageInfo);
  }
  return pages;
}

describe.each(testedAdapters)('what a moderator hides, on adapters: %s', (_name, adapters) => {
  test('is read by its author and by moderators only, and told by no event, also to them', async () => {
    await using node = await startTestNode({ adapters });
    const people = await Promise.all(['ann', 'bob', 'cyd'].map((name) => Actor.register(node.url, name)));
    const [ann, bob, cyd] = people as [Actor, Actor, Actor];
    const { community } = await ann.do('createCommunity', { name: 'Market' }, 'community { id }');
    const communityId = String(community?.id);
    for (const person of [bob, cyd]) await person.do('joinCommunity', { communityId });
    const { title, text } = said;
    const { post, outcome } = await bob.do('publishPost', { communityId, title, text }, 'post { id }');
    const postId = String(post?.id);
    const after = outcome?.position;
    const following = people.map((person) => person.follow(EVENTS, { id: communityId, after }));

    await ann.do('hidePost', { postId, reason: said.hiddenReason });

    for (const events of following) {
      expect(await events.take(1)).toEqual([{ __typename: 'PostHidden', post: nothing }]);
      events.stop();
    }
    const read = async (person: Actor) => (await person.query(POST, { id: postId })).post;
    expect([await read(ann), await read(bob), await read(cyd)]).toEqual([said, said, nothing]);
  });

  test('is found by nobody with what answers it, and does not take the places of what is', async () => {
    await using node = await startTestNode({ adapters });
    const [ann, bob] = (await Promise.all(['ann', 'bob'].map((name) => Actor.register(node.url, name)))) as [
      Actor,
      Actor,
    ];
    const { community } = await ann.do('createCommunity', { name: 'Market' }, 'community { id }');
    const communityId = String(community?.id);
    await bob.do('joinCommunity', { communityId });
    const publish = async (text: string) =>
      String((await bob.do('publishPost', { communityId, title: 'Things', text }, 'post { id }')).post?.id);
    const [postId, readable] = [
      await publish('Cheap!'),
      await publish(`${'Many other things, and then a '.repeat(9)} tulip`),
    ];
    for (let index = 0; index < COMMENTS; index += 1)
      await bob.do('addComment', { parentId: postId, text: 'tulip tulip' });
    await node.node.drain();
    expect(await pagesOf(bob, COMMENTS + 1)).toEqual([expect.arrayContaining([readable])]);
    expect((await pagesOf(bob, 10)).map(({ length }) => length)).toEqual([10, 10, 10, 1]);

    await ann.do('hidePost', { postId, reason: said.hiddenReason });
    await node.node.drain();
    // What everybody may read is found by everybody, and nothing else by those who may read more.
    for (const person of [ann, bob]) expect(await pagesOf(person, 10)).toEqual([[readable]]);

    await ann.do('unhidePost', { postId });
    await node.node.drain();
    expect(new Set((await pagesOf(bob, 10)).flat()).size).toBe(COMMENTS + 1);
  });
});
