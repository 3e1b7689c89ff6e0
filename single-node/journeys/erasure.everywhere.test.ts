import { registry } from '@c18n/assembly/domains';
import { streams } from '@c18n/platform/domain/streams';
import { silentLog } from '@c18n/platform/logging/Log';
import { createSealer } from '@c18n/platform/sealing/createSealer';
import { createWordReader } from '@c18n/platform/sealing/createWordReader';
import { startWorker } from '@c18n/platform/worker-loop/startWorker';
import { posts } from '@c18n/posts/views';
import { createSearchIndexer } from '@c18n/search-indexer/createSearchIndexer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Actor } from '../testing/Actor.ts';
import { makeAdministrator } from '../testing/makeAdministrator.ts';
import { startTestNode, type TestNode } from '../testing/startTestNode.ts';
import { testedAdapters } from '../testing/testedAdapters.ts';
import { leaveMemories } from './leaveMemories.ts';

const MEMORIES = `query ($person: ID!, $community: ID!, $room: ID!) {
  person(id: $person) { displayName userName about state }
  community(id: $community) {
    name slug description memberCount userGroups(first: 5) { edges { node { name description } } }
    posts(first: 5) { edges { node { title slug text author { id displayName } comments(first: 5) { edges { node { text } } } } } }
  }
  conversation(id: $room) { messages(first: 5) { edges { node { text author { id } } } } }
}`;
const SEARCH = `query ($query: String!) { search(query: $query) { edges { node { __typename } highlight { text } } } }`;
/** What is sealed may have any three letters in it: a name is looked for with what stands around it. */
const READABLE = /wombat|"bob"|of bob/i;
const ROOM_EVENTS = `subscription ($id: ID!, $after: Position) {
  conversationEvents(id: $id, after: $after) { ... on MessageSent { message { text replyTo { text } } } }
}`;
const COMMUNITY_EVENTS = `subscription ($id: ID!, $after: Position) {
  communityEvents(id: $id, after: $after) {
    ... on PostPublished { post { title author { displayName } } }
    ... on CommentAdded { comment { text parent { text } } }
  }
}`;

describe.each(testedAdapters)('when somebody is erased, on adapters: %s', (_name, adapters) => {
  let node: TestNode;
  let told: Awaited<ReturnType<typeof leaveMemories>>;
  /** What a process knows that has read the key and never hears that it is gone. */
  let deaf: ReturnType<typeof createSealer>;
  const everything = () =>
    told.ann.query(MEMORIES, { person: told.bob.id, community: told.communityId, room: told.roomId });
  const found = async (query: string) => (await told.ann.query(SEARCH, { query })).search?.edges;

  beforeAll(async () => {
    node = await startTestNode({ adapters });
    told = await leaveMemories(node);
    await node.node.drain();
    deaf = createSealer(node.adapters.keys, () => 0);
    await deaf.prepare([told.bob.id]);
    expect(JSON.stringify(await everything()).match(/wombat/gi)).toHaveLength(13);
    expect(await found('wombat')).toHaveLength(5);
    expect(await told.bob.codeOf('eraseAccount', { password: 'not his' })).toBe('WRONG_PASSWORD');
    await told.bob.do('eraseAccount', { password: told.password });
    await node.node.drain();
  });
  afterAll(() => node[Symbol.asyncDispose]());

  it('their words are gone from everywhere at once, and all else stays', async () => {
    const author = { id: told.bob.id, displayName: null };
    const comments = { edges: [{ node: { text: null } }] };
    expect(await everything()).toEqual({
      person: { displayName: null, userName: null, about: null, state: 'ERASED' },
      community: {
        ...{ name: null, slug: null, description: null, memberCount: 2 },
        userGroups: { edges: [{ node: { name: null, description: null } }] },
        posts: { edges: [{ node: { title: null, slug: null, text: null, author, comments } }] },
      },
      conversation: { messages: { edges: [{ node: { text: null, author: { id: told.bob.id } } }] } },
    });
  });

  it('the ledger and the views hold no word of theirs that can be read', async () => {
    const { ledger, generations, partitions } = node.adapters.store;
    for (const stream of streams) {
      for (let partition = 0; partition < partitions; partition++) {
        const facts = await ledger.read({ stream, partition, after: 0, limit: 1_000 });
        expect(JSON.stringify(facts)).not.toMatch(READABLE);
      }
      for (const { name } of registry.collections.filter((collection) => collection.stream === stream)) {
        const documents = await generations.scan(stream, await generations.current(stream), name, '', 1_000);
        expect(JSON.stringify(documents)).not.toMatch(READABLE);
      }
    }
  });

  it('search finds nothing of theirs', async () => {
    expect(await found('wombat')).toEqual([]);
    expect(await found('bob')).toEqual([]);
  });

  it('what happened is told without their words, from before and from now on', async () => {
    const { ann, roomId, communityId, before, messageId, commentId } = told;
    const inRoom = ann.follow(ROOM_EVENTS, { id: roomId, after: before.room });
    const inCommunity = ann.follow(COMMUNITY_EVENTS, { id: communityId, after: before.community });
    await ann.do('sendMessage', { conversationId: roomId, text: 'Who was it?', replyToId: messageId });
    await ann.do('addComment', { parentId: commentId, text: 'Who was that?' });
    expect((await inRoom.take(2)).map(({ message }) => message)).toEqual([
      { text: null, replyTo: null },
      { text: 'Who was it?', replyTo: { text: null } },
    ]);
    const [published, , answered] = await inCommunity.take(3);
    expect(published).toEqual({ post: { title: null, author: { displayName: null } } });
    expect(answered).toEqual({ comment: { text: 'Who was that?', parent: { text: null } } });
    inRoom.stop();
    inCommunity.stop();
  });

  it('nobody says anything in their name', async () => {
    const { ann, bob, communityId, postId, roomId } = told;
    await makeAdministrator(node, ann.id);
    await ann.do('grantRole', { personId: ann.id, role: 'IMPORTER' });
    const authorId = bob.id;
    const attempts = [
      ann.codeOf('publishPost', { communityId, title: 'In his name', authorId }),
      ann.codeOf('addComment', { parentId: postId, text: 'In his name', authorId }),
      ann.codeOf('addReaction', { targetId: postId, code: 'like', authorId }),
      ann.codeOf('sendMessage', { conversationId: roomId, text: 'In his name', authorId }),
    ];
    expect(await Promise.all(attempts)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    expect(await bob.codeOf('publishPost', { communityId, title: 'It is I' })).toBe('UNAUTHENTICATED');
    expect(await ann.codeOf('reactivatePerson', { personId: bob.id })).toBe('ERASED');
  });

  it('another may have their user name and email address, and is not they', async () => {
    const credentials = { userNameOrEmail: 'bob', password: told.password };
    expect(await told.ann.codeOf('signIn', credentials)).toBe('WRONG_CREDENTIALS');
    expect((await Actor.register(node.url, 'bob')).id).not.toBe(told.bob.id);
  });

  it('making views and the index again brings nothing back, even where the key is still remembered', async () => {
    for (const stream of streams) await node.node.rebuild(stream);
    const { search, store, transport } = node.adapters;
    const { documents, ledger, partitions } = store;
    const indexing = { search, documents, words: createWordReader(deaf) };
    const indexer = startWorker(createSearchIndexer(indexing), { transport, ledger, partitions, log: silentLog });
    await indexer.replay();
    await indexer.drain();
    await indexer.stop();
    expect(deaf.unseal(told.bob.id, await sealedTitle())).toBe('A wombat');
    expect(
      await search.search({ text: 'wombat', kinds: [], community: null, tags: [], limit: 5, after: null }),
    ).toEqual([]);
    expect(JSON.stringify(await everything())).not.toMatch(/wombat/i);
    expect(await node.node.compareWithRebuild()).toEqual([]);
    expect(await node.adapters.store.commits.deadLetters(10)).toEqual([]);
  });

  /** The words as they are kept: the key is gone, not they. */
  async function sealedTitle(): Promise<string> {
    const { views } = node.node.contexts.contextFor(null);
    const post = await views.one(posts, told.postId);
    return String(post?.title);
  }
});
