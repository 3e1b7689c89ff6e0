import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newIdempotencyKey } from '@c18n/client/newIdempotencyKey';
import { expect, test } from 'vitest';
import { Actor } from '../testing/Actor.ts';
import { openChat } from '../testing/openChat.ts';
import { startTestNode } from '../testing/startTestNode.ts';
import { readState } from './readState.ts';

const DAY = 24 * 3_600_000;
const START = Date.UTC(2026, 1, 28, 23, 59, 59);
/** Where the clock jumps to, one after the other: by a day and by two, forwards and backwards. */
const TIMES = [START, START + DAY, START, START - DAY, START + DAY, START + DAY - 1, START];
const MESSAGES = 3;
const EVENTS = `subscription ($id: ID!, $after: Position) { conversationEvents(id: $id, after: $after) {
  ... on MessageSent { message { number text } } } }`;
const PAGES = `query ($id: ID!, $after: String) { community(id: $id) { posts(first: 2, after: $after) {
  edges { node { title } } pageInfo { hasNextPage endCursor } } } }`;

test('a clock that jumps forwards and backwards by a day breaks nothing', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'c18n-clock-'));
  const clock = { now: START };
  let node = await startTestNode({ directory, now: () => clock.now });
  const { id, ann, bob, after } = await openChat(node.url);
  const { userGroup } = await ann.query('query ($id: ID!) { userGroup(id: $id) { community { id } } }', { id });
  const said = new Said(id, String(userGroup?.community?.id));
  const live = bob.follow(EVENTS, { id, after });
  for (const time of TIMES) {
    clock.now = time;
    await said.add(ann, clock.now);
    await ann.do('signIn', { userNameOrEmail: 'ann', password: 'password of ann' });
  }
  expect((await live.take(said.texts.length)).map(({ message }) => message)).toEqual(said.numbered());
  const heard = Math.floor(said.texts.length / 2);
  const middle = live.received[heard - 1]?.extensions?.position;
  live.stop();

  // A machine without a battery: it starts in the past.
  await node.stop();
  clock.now = START - DAY;
  node = await startTestNode({ directory, now: () => clock.now });
  await said.add(new Actor(node.url, ann.id, ann.token), clock.now);
  const reader = new Actor(node.url, bob.id, bob.token);
  const resumed = reader.follow(EVENTS, { id, after: middle });
  const rest = said.numbered().slice(heard);
  expect((await resumed.take(rest.length)).map(({ message }) => message)).toEqual(rest);
  resumed.stop();
  await said.expectIn(reader);
  await node.node.drain();
  expect(await node.node.compareWithRebuild()).toEqual([]);
  await node.stop();
  await rm(directory, { recursive: true });
});

/** What was said in a user-group and published in its community. */
class Said {
  readonly texts: string[] = [];
  readonly #titles: string[] = [];
  readonly #groupId: string;
  readonly #communityId: string;
  readonly #sent: { readonly field: string; readonly input: object; readonly payload: unknown }[] = [];

  constructor(groupId: string, communityId: string) {
    this.#groupId = groupId;
    this.#communityId = communityId;
  }

  /** Says and publishes something more, under keys that tell the time; then sends everything of before again. */
  async add(by: Actor, now: number): Promise<void> {
    const send = async (field: string, input: object) => {
      const keyed = { ...input, idempotencyKey: newIdempotencyKey(now) };
      this.#sent.push({ field, input: keyed, payload: await by.do(field, keyed) });
    };
    for (let count = 0; count < MESSAGES; count++) {
      this.texts.push(`message ${this.texts.length + 1}`);
      await send('sendMessage', { conversationId: this.#groupId, text: this.texts.at(-1) });
    }
    this.#titles.push(`post ${this.#titles.length + 1}`);
    await send('publishPost', { communityId: this.#communityId, title: this.#titles.at(-1) });
    for (const { field, input, payload } of this.#sent) expect(await by.do(field, input)).toEqual(payload);
  }

  numbered(): readonly { readonly number: number; readonly text: string }[] {
    return this.texts.map((text, index) => ({ number: index + 1, text }));
  }

  /** Everything is listed, once, and messages as they were said. */
  async expectIn(reader: Actor): Promise<void> {
    const { messages } = await readState(reader, { communityId: this.#communityId, groupId: this.#groupId });
    expect(Object.values(messages)).toEqual(this.numbered().map(({ number, text }) => `${number} ann: ${text}`));
    expect((await allTitles(reader, this.#communityId)).toSorted()).toEqual(this.#titles.toSorted());
  }
}

/** The titles of a community's posts, read in small pages. */
async function allTitles(reader: Actor, id: string): Promise<readonly string[]> {
  const titles: string[] = [];
  for (let after: unknown = null; ; ) {
    const posts = (await reader.query(PAGES, { id, after })).community?.posts;
    const edges = (posts?.edges ?? []) as unknown as readonly { readonly node: { readonly title: string } }[];
    titles.push(...edges.map(({ node }) => node.title));
    if (!(posts?.pageInfo?.hasNextPage as unknown)) return titles;
    after = posts?.pageInfo?.endCursor;
  }
}
