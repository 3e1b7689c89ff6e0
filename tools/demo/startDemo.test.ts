import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '@c18n/platform/configuration/readConfiguration';
import { silentLog } from '@c18n/platform/logging/Log';
import { Actor } from '@c18n/single-node/testing/Actor';
import { expect, test } from 'vitest';
import { watching } from './operations.ts';
import { smallTalk } from './smallTalk.ts';
import { startDemo } from './startDemo.ts';

const HISTORY = `query ($id: ID!) { conversation(id: $id) { lastMessageNumber
  messages(first: 3) { edges { node { text replyTo { number } } } } } }`;

test('the demo has an archive, and its people go on talking for whoever watches', async () => {
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
  });
  const visitor = new Actor(new URL(demo.url).origin, 'visitor', demo.token);
  const { data, extensions } = await visitor.ask(HISTORY, { id: demo.conversationId });
  expect(data?.conversation).toMatchObject({ lastMessageNumber: 26 });
  expect(data?.conversation?.messages?.edges?.[1]).toMatchObject({ node: { replyTo: { number: 1 } } });

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
