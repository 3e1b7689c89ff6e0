import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Actor } from '../testing/Actor.ts';
import { startTestNode, type TestNode } from '../testing/startTestNode.ts';
import { World } from '../testing/state-and-events/World.ts';

// Bringing posts, comments and reactions in: each item by itself, in the order given, once.

const POST = 'post { acceptedAnswer { id } answerAcceptedAt }';

type Kind = 'Posts' | 'Comments' | 'Reactions';
type Result = { readonly key: string; readonly [field: string]: unknown };

let node: TestNode;
let world: World;
let communityId: string;
beforeAll(async () => {
  node = await startTestNode();
  world = await World.create(node);
  communityId = await world.community();
});
afterAll(() => node[Symbol.asyncDispose]());

const of = (authorId: string, key: string) => ({ key, authorId, occurredAt: '2020-01-01T00:00:00.000Z' });

async function bring(by: Actor, kind: Kind, items: readonly object[], selection = ''): Promise<readonly Result[]> {
  const query = `mutation ($input: Import${kind}Input!) { import${kind}(input: $input) {
    results { key outcome { state } refusal { code fields } error { code fields } ${selection} } } }`;
  const answer = await by.query(query, { input: { communityId, [kind.toLowerCase()]: items } });
  return (answer[`import${kind}`] as unknown as { results: readonly Result[] }).results;
}

describe('a batch', () => {
  test('refers to what came before it in the same batch, and in another', async () => {
    const { root, bob, eve } = world;
    await bring(root, 'Posts', [{ ...of(bob.id, 'beans'), title: 'Beans' }]);
    const comments = [
      { ...of(eve.id, 'one'), text: 'One', parentPostKey: 'beans' },
      { ...of(bob.id, 'two'), text: 'Two', parentCommentKey: 'one' },
      { ...of(eve.id, 'three'), text: 'Three', parentCommentKey: 'two' },
    ];
    const results = await bring(root, 'Comments', comments, 'comment { depth author { id } parent { text } }');
    expect(results.map(({ comment }) => comment)).toEqual([
      { depth: 0, author: { id: eve.id }, parent: null },
      { depth: 1, author: { id: bob.id }, parent: { text: 'One' } },
      { depth: 2, author: { id: eve.id }, parent: { text: 'Two' } },
    ]);
    const reactions = [{ ...of(eve.id, 'like'), code: 'like', targetCommentKey: 'two' }];
    const [liked] = await bring(root, 'Reactions', reactions, 'target { ... on Comment { text likes } }');
    expect(liked?.target).toEqual({ text: 'Two', likes: 1 });
  });

  test('is brought in once, also when its items come in other batches', async () => {
    const { root, bob } = world;
    const post = (key: string) => ({ ...of(bob.id, key), title: key });
    const first = await bring(root, 'Posts', [post('a'), post('b')], 'postId');
    const again = await bring(root, 'Posts', [post('c'), post('b'), post('a')], 'postId');
    expect(again.slice(1).map(({ postId }) => postId)).toEqual(first.map(({ postId }) => postId).toReversed());
    const [changed] = await bring(root, 'Posts', [{ ...post('a'), title: 'Another' }]);
    expect(changed?.error).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  test('has items that cannot be brought in keep no other back', async () => {
    const { root, bob } = world;
    const results = await bring(root, 'Comments', [
      { ...of(bob.id, 'nowhere'), text: 'To nothing', parentPostKey: 'never' },
      { ...of(communityId, 'nobody'), text: 'By nobody', parentPostKey: 'beans' },
      { ...of(bob.id, 'blank'), text: ' ', parentPostKey: 'beans' },
      { ...of(bob.id, 'unclear'), text: 'To both', parentPostKey: 'beans', parentCommentKey: 'one' },
      { ...of(root.id, 'stranger'), text: 'By no member', parentPostKey: 'beans' },
      { ...of(bob.id, 'ahead'), text: 'Later', parentPostKey: 'beans', occurredAt: '9999-01-01T00:00:00.000Z' },
      { ...of(bob.id, 'good'), text: 'Good', parentPostKey: 'beans' },
    ]);
    expect(results.map(({ key, outcome, refusal, error }) => [key, outcome, error ?? refusal])).toEqual([
      ['nowhere', null, { code: 'NOT_FOUND', fields: ['parentId'] }],
      ['nobody', null, { code: 'NOT_FOUND', fields: ['authorId'] }],
      ['blank', null, { code: 'BAD_USER_INPUT', fields: ['text'] }],
      ['unclear', null, { code: 'BAD_USER_INPUT', fields: ['parentId'] }],
      ['stranger', { state: 'REFUSED' }, { code: 'NOT_A_MEMBER', fields: [] }],
      ['ahead', { state: 'REFUSED' }, { code: 'TIME_AHEAD', fields: ['occurredAt'] }],
      ['good', { state: 'DONE' }, null],
    ]);
  });

  test('has what was refused or lacked something decided anew when it comes again, and nothing twice', async () => {
    const { root, bob } = world;
    const zoe = await Actor.register(node.url, 'zoe');
    const post = { ...of(zoe.id, 'later'), title: 'Later' };
    const comment = { ...of(bob.id, 'to later'), text: 'First', parentPostKey: 'later' };
    const like = { ...of(bob.id, 'like of later'), code: 'like', targetPostKey: 'later' };
    const bringAll = async () => [
      ...(await bring(root, 'Posts', [post], 'postId')),
      ...(await bring(root, 'Comments', [comment])),
      ...(await bring(root, 'Reactions', [like])),
    ];
    const codes = (results: readonly Result[]) => results.map((one) => one.error ?? one.refusal);
    const missing = (field: string) => ({ code: 'NOT_FOUND', fields: [field] });
    const lacking = [{ code: 'NOT_A_MEMBER', fields: [] }, missing('parentId'), missing('targetId')];
    expect(codes(await bringAll())).toEqual(lacking);
    expect(codes(await bringAll())).toEqual(lacking);
    await zoe.do('joinCommunity', { communityId });
    const done = await bringAll();
    expect(codes(done)).toEqual([null, null, null]);
    expect(await bringAll()).toEqual(done);
    const state = await root.query('query ($id: ID!) { post(id: $id) { commentCount likes } }', {
      id: done[0]?.postId,
    });
    expect(state.post).toEqual({ commentCount: 1, likes: 1 });
  });

  test('is for importers', async () => {
    const { bob } = world;
    const [own] = await bring(bob, 'Posts', [{ ...of(bob.id, 'own'), title: 'Own' }]);
    expect(own).toMatchObject({ refusal: { code: 'NOT_ALLOWED', fields: ['authorId', 'occurredAt'] } });
  });

  test.each([
    ['too many', Array.from({ length: 501 }, (_, index) => `${index}`)],
    ['the same key twice', ['a', 'a']],
    ['a key of nothing', ['']],
  ])('with %s is refused whole', async (_what, keys) => {
    const posts = keys.map((key) => ({ ...of(world.bob.id, key), title: 'Never' }));
    const query = 'mutation ($input: ImportPostsInput!) { importPosts(input: $input) { results { key } } }';
    const { errors } = await world.root.ask(query, { input: { communityId, posts } });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});

test('an accepted answer that comes again leaves what its author has decided since, also after a rebuild', async () => {
  const { root, bob } = world;
  const postId = await world.post(communityId);
  const [first, second] = [await world.comment(postId), await world.comment(postId)];
  const imported = { commentId: first, authorId: bob.id, occurredAt: '2020-01-01T00:00:00.000Z' };
  const bringIn = async () => (await root.do('acceptAnswer', imported, POST)).post;
  expect(await bringIn()).toEqual({ acceptedAnswer: { id: first }, answerAcceptedAt: imported.occurredAt });
  const { post } = await bob.do('acceptAnswer', { commentId: second }, POST);
  expect(post).toMatchObject({ acceptedAnswer: { id: second } });
  expect(await bringIn()).toEqual(post);
  await bob.do('unacceptAnswer', { postId });
  expect(await bringIn()).toEqual({ acceptedAnswer: null, answerAcceptedAt: null });
  await node.node.rebuild('communities');
  expect(await bringIn()).toEqual({ acceptedAnswer: null, answerAcceptedAt: null });
  await node.node.drain();
  expect(await node.node.compareWithRebuild()).toEqual([]);
});
