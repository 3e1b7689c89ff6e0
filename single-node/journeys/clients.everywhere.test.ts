import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@c18n/client/Client';
import { connect } from '@c18n/client/connect';
import { ConversationEventsDocument, SendMessageDocument } from '@c18n/client/generated/documents';
import { seededRandom } from '@c18n/platform/testing/seededRandom';
import { expect, test } from 'vitest';
import { type Chat, openChat } from '../testing/openChat.ts';
import { startCuttingProxy } from '../testing/startCuttingProxy.ts';
import { startTestNode } from '../testing/startTestNode.ts';
import { testedAdapters } from '../testing/testedAdapters.ts';

const MESSAGES = 120;
const texts = Array.from({ length: MESSAGES }, (_, index) => `message ${index + 1}`);

// Tests wait for events, not for time.
const pause = () => new Promise<void>((resolve) => setImmediate(resolve));
const open = (origin: string, token: string | null) => connect({ url: `${origin}/graphql`, token, pause });

/** Sends all texts, one after the other. */
async function sendAll(client: Client, { id }: Chat): Promise<void> {
  for (const text of texts) {
    const { data } = await client.mutate(SendMessageDocument, { input: { conversationId: id, text } });
    expect(data.sendMessage.outcome.state).toBe('DONE');
  }
}

/** Hears as many messages as are sent; `heard` is told after each how many there were. */
async function hearAll(client: Client, { id, after }: Chat, heard: (count: number) => void = () => {}) {
  const messages: { readonly number: number; readonly text: string | null }[] = [];
  for await (const { data, errors } of client.subscribe(ConversationEventsDocument, { id }, { after })) {
    expect(errors).toEqual([]);
    const event = data?.conversationEvents;
    if (event?.__typename !== 'MessageSent') throw new Error(`told of ${event?.__typename}`);
    messages.push({ number: event.message.number, text: event.message.text });
    heard(messages.length);
    if (messages.length === MESSAGES) break;
  }
  return messages;
}

const everything = texts.map((text, index) => ({ number: index + 1, text }));

test('a client misses nothing and repeats nothing while its server is stopped and started again', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'c18n-restarted-'));
  let node = await startTestNode({ directory });
  const { url } = node;
  const chat = await openChat(url);
  const [writer, reader] = [open(url, chat.ann.token), open(url, chat.bob.token)];
  let restarted = Promise.resolve();
  const restart = async () => {
    await node.stop();
    node = await startTestNode({ directory, port: Number(new URL(url).port) });
  };
  const hearing = hearAll(reader, chat, (count) => {
    if (count % 30 === 0 && count < MESSAGES) restarted = restarted.then(restart);
  });
  await Promise.all([sendAll(writer, chat), hearing]);
  await restarted;
  expect(await hearing).toEqual(everything);
  await Promise.all([writer.close(), reader.close()]);
  await node.stop();
  await rm(directory, { recursive: true });
});

test.each(testedAdapters)(
  'a client misses nothing and repeats nothing while its socket is cut at random, on adapters: %s',
  async (_name, adapters) => {
    await using node = await startTestNode({ adapters });
    await using proxy = await startCuttingProxy(node.url, seededRandom(1));
    const chat = await openChat(node.url);
    const [writer, reader] = [open(proxy.url, chat.ann.token), open(proxy.url, chat.bob.token)];
    const [heard] = await Promise.all([hearAll(reader, chat), sendAll(writer, chat)]);
    expect(heard).toEqual(everything);
    expect(proxy.cuts()).toBeGreaterThan(10);
    await Promise.all([writer.close(), reader.close()]);
  },
);
