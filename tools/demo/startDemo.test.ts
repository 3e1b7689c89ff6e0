import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '@c18n/platform/configuration/readConfiguration';
import { silentLog } from '@c18n/platform/logging/Log';
import { openEmbeddedAdapters } from '@c18n/single-node/openEmbeddedAdapters';
import { Actor } from '@c18n/single-node/testing/Actor';
import { expect, test, vi } from 'vitest';
import { watching } from './operations.ts';
import { smallTalk } from './smallTalk.ts';
import { startDemo } from './startDemo.ts';

const HISTORY = `query ($id: ID!) { conversation(id: $id) { lastMessageNumber
  messages(first: 3) { edges { node { text replyTo { number } } } } } }`;

const POSTS = `{ viewer { roles } communities(first: 1) { edges { node { posts(first: 10) { edges { node { title likes commentCount
  comments(first: 5, order: TOP) { edges { node { text likes author { displayName }
    replies(first: 5) { edges { node { text reactionCounts { code count } } } } } } } } } } } } } }`;

type Edges<Node> = { readonly edges: readonly { readonly node: Node }[] };
type SeenPost = {
  readonly title: string;
  readonly likes: number;
  readonly commentCount: number;
  readonly comments: Edges<object>;
};
type Seen = {
  readonly viewer: { readonly roles: readonly string[] };
  readonly communities: Edges<{ readonly posts: Edges<SeenPost> }>;
};

async function seenBy(visitor: Actor) {
  const { viewer, communities } = (await visitor.query(POSTS)) as unknown as Seen;
  return { roles: viewer.roles, posts: communities.edges[0]?.node.posts.edges.map(({ node }) => node) ?? [] };
}

test('the demo has an archive, and its people go on talking for whoever watches; they are no administrator', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'demo-'));
  const waitNever = async () => {
    throw new Error('nothing fails here');
  };
  const configuration = { ...readConfiguration({}), host: '127.0.0.1', port: 0 };
  const demo = await startDemo({
    directory,
    configuration,
    log: silentLog,
    now: Date.now,
    wait: waitNever,
    stopping: new AbortController().signal,
  });
  const visitor = new Actor(new URL(demo.url).origin, 'visitor', demo.token);
  const page = await (await fetch(demo.url, { headers: { accept: 'text/html' } })).text();
  expect(page).toContain('WhoIsThere');
  expect(page).toContain(JSON.stringify(`{ "id": "${demo.conversationId}" }`));
  const { data, extensions } = await visitor.ask(HISTORY, { id: demo.conversationId });
  expect(data?.conversation).toMatchObject({ lastMessageNumber: 26 });
  expect(data?.conversation?.messages?.edges?.[1]).toMatchObject({ node: { replyTo: { number: 1 } } });

  const { roles, posts } = await seenBy(visitor);
  expect(roles).toEqual([]);
  expect(posts.map(({ title, likes, commentCount }) => [title, likes, commentCount])).toEqual([
    ['Thirty lettuces, or forty?', 1, 2],
    ['Pruning an old apple tree: what I was told, in order', 2, 2],
    ['The slug treaty, as signed', 3, 4],
  ]);
  const [, , treaty] = posts;
  expect(treaty?.comments.edges[0]?.node).toMatchObject({
    ...{ text: 'Who asked the hostas?', likes: 3, author: { displayName: 'mole' } },
    replies: { edges: [{ node: { text: 'They abstained.', reactionCounts: [{ code: '😂', count: 2 }] } }] },
  });

  const watched = watching(demo.conversationId).replace('")', `", after: "${extensions?.position}")`);
  const events = visitor.follow(watched);
  for (const _ of ['first', 'second']) await demo.say();
  const told = (await events.take(2)).map(({ message }) => message as unknown as { number: number; text: string });
  expect(told.map(({ number }) => number)).toEqual([27, 28]);
  expect(told.map(({ text }) => text)).toEqual(smallTalk.slice(0, 2));
  events.stop();
  await demo.stop();
  await rm(directory, { recursive: true });
});

test.each([1, 3])('a demo that is asked to stop while it starts (step %i) closes what it opened', async (step) => {
  const directory = await mkdtemp(join(tmpdir(), 'demo-'));
  const { signal: stopping } = new AbortController();
  let steps = 0;
  vi.spyOn(stopping, 'throwIfAborted').mockImplementation(() => {
    steps += 1;
    if (steps === step) throw new Error('asked to stop');
  });
  const configuration = { ...readConfiguration({}), host: '127.0.0.1', port: 0 };
  const given = { directory, configuration, log: silentLog, now: Date.now, wait: async () => {}, stopping };
  await expect(startDemo(given)).rejects.toThrow('asked to stop');
  const again = await openEmbeddedAdapters(directory, configuration.partitions, Date.now);
  await again.close();
  await rm(directory, { recursive: true });
});
