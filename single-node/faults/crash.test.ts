import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '@c18n/platform/testing/seededRandom';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Actor } from '../testing/Actor.ts';
import type { Answer, Data } from '../testing/ask.ts';
import { NodeProcess } from './NodeProcess.ts';
import { differencesIn } from './openStopped.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'c18n-crash-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const SENDERS = 4;
const EACH = 150;
const KILLS = 8;
const SEND =
  'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { outcome { id state } message { id number } } }';
const HISTORY = `query ($id: ID!, $after: String) { conversation(id: $id) { messages(first: 100, after: $after) {
  pageInfo { hasNextPage endCursor } edges { node { id number text } } } } }`;
const EVENTS = `subscription ($id: ID!, $after: Position) { conversationEvents(id: $id, after: $after) {
  ... on MessageSent { message { number text } } } }`;

type Message = { readonly id: string; readonly number: number; readonly text: string };

/** The whole history, page by page. */
async function history(actor: Actor, id: string): Promise<readonly Message[]> {
  const found: Message[] = [];
  for (let after: string | null = null; ; ) {
    const { conversation } = await actor.query(HISTORY, { id, after });
    const { edges, pageInfo } = (conversation as Data).messages as unknown as {
      readonly edges: readonly { readonly node: Message }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    };
    found.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}

it('killed again and again while people write: nothing acknowledged is lost, nothing is there twice, the views equal a rebuild', async () => {
  const random = seededRandom(20261121);
  let server = await NodeProcess.start(directory);
  await using _cleanUp = { [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
  const { port, url } = server;
  const ann = await Actor.register(url, 'ann');
  const { community } = await ann.do('createCommunity', { name: 'Survivors' }, 'community { id }');
  const { userGroup } = await ann.do(
    'createUserGroup',
    { communityId: String(community?.id), name: 'Room' },
    'userGroup { id }',
  );
  const id = String(userGroup?.id);
  const { extensions } = await ann.ask('query ($id: ID!) { conversation(id: $id) { id } }', { id });

  let acknowledgedCount = 0;
  let wake = Promise.withResolvers<void>();
  const acknowledged = new Map<string, Message>();
  /** Sends a message until it is acknowledged, always under its key. */
  const send = async (text: string) => {
    for (;;) {
      const answer: Answer | null = await ann
        .ask(SEND, { input: { conversationId: id, text, idempotencyKey: text } })
        .catch(() => null);
      const payload = answer?.data?.sendMessage as unknown as
        | { outcome: { state: string }; message: Message }
        | undefined;
      if (payload?.outcome.state === 'DONE') {
        acknowledged.set(text, { ...payload.message, text });
        acknowledgedCount += 1;
        wake.resolve();
        return;
      }
      // It was not ready yet, or was killed in between: the key makes it safe to ask again.
      await new Promise(setImmediate);
    }
  };
  const senders = Array.from({ length: SENDERS }, async (_, sender) => {
    for (let index = 0; index < EACH; index++) await send(`message ${sender}/${index}`);
  });
  const killing = (async () => {
    for (let kill = 1; kill <= KILLS; kill++) {
      const until = acknowledgedCount + 5 + Math.floor((random() * SENDERS * EACH) / KILLS / 2);
      while (acknowledgedCount < Math.min(until, SENDERS * EACH)) {
        await wake.promise;
        wake = Promise.withResolvers();
      }
      await server.kill();
      server = await NodeProcess.start(directory, port);
    }
  })();
  await Promise.all([...senders, killing]);

  const found = await history(ann, id);
  expect(found.map(({ number }) => number)).toEqual(Array.from({ length: SENDERS * EACH }, (_, index) => index + 1));
  expect(new Map(found.map((message) => [message.text, message]))).toEqual(acknowledged);
  const events = ann.follow(EVENTS, { id, after: extensions?.position });
  const told = await events.take(SENDERS * EACH);
  expect(told.map(({ message }) => message)).toEqual(found.map(({ number, text }) => ({ number, text })));
  events.stop();
  expect(await server.terminate()).toBe(0);
  expect(await differencesIn(directory)).toEqual([]);
}, 120_000);

it('a second server on the same directory is refused, and says so', async () => {
  await using server = await NodeProcess.start(directory);
  await expect(NodeProcess.start(directory)).rejects.toThrow(/another process uses/);
  expect(await server.terminate()).toBe(0);
});

it('asked to end while people write and listen, it answers what runs, tells the streams, and ends well', async () => {
  await using server = await NodeProcess.start(directory);
  const ann = await Actor.register(server.url, 'ann');
  const events = ann.follow('subscription { viewerEvents { __typename } }');
  const running = Promise.all(
    Array.from({ length: 20 }, (_, index) => ann.do('createCommunity', { name: `Community ${index}` })),
  );
  await ann.do('updateProfile', { about: 'Here when it happened' });
  await events.take(1);
  const [answers, code] = await Promise.all([running, server.terminate()]);
  expect(answers).toHaveLength(20);
  expect(code).toBe(0);
  expect(await events.end()).toBeNull();
  expect(await differencesIn(directory)).toEqual([]);
});
