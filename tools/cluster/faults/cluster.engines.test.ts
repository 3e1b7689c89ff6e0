import { ReplayRequest } from '@c18n/platform/worker-loop/ReplayRequest';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { Chat } from './Chat.ts';
import { FaultyCluster } from './FaultyCluster.ts';
import { faults } from './faults.ts';
import { Posts } from './Posts.ts';

let cluster: FaultyCluster;
beforeAll(async () => {
  cluster = await FaultyCluster.start();
});
afterAll(() => cluster.stop());

/** Milliseconds. Engines and processes share few cores. */
const TIMEOUT = 600_000;

/** Lets something happen while people talk; then everybody must have heard every message once, and the views must be what the ledger says. */
async function whilePeopleTalk(happen: (chat: Chat) => Promise<unknown>): Promise<void> {
  // One before may have failed at any point.
  await cluster.ready();
  const chat = await Chat.start(cluster.gateways);
  onTestFinished(() => chat.leave());
  await chat.more(20);
  await happen(chat);
  await chat.more(40);
  // They have gone on elsewhere; what was killed may still be starting.
  await cluster.ready();
  const { told, expected } = await chat.finish();
  expect(told).toEqual(told.map(() => expected));
  expect(await cluster.differences()).toEqual([]);
}

describe('while people talk through two gateways, and', () => {
  test.each(faults)(
    '%s, each hears every message once and in order, and the views are what the ledger says',
    (_what, happen) => whilePeopleTalk((chat) => happen(cluster, chat)),
    TIMEOUT,
  );

  test(
    'Elasticsearch is killed, they do not notice, and what is published meanwhile is found when it is back',
    async () => {
      const posts = await Posts.start(cluster.gateways[0] ?? '');
      await posts.publish(3);
      await posts.untilFound();
      await whilePeopleTalk(async (chat) => {
        await cluster.engines.elasticsearch.kill();
        await posts.publish(3);
        expect(await posts.failure()).toBe('UNAVAILABLE');
        await chat.more(20);
        await cluster.engines.elasticsearch.restart();
        await posts.untilFound();
      });
    },
    TIMEOUT,
  );

  test(
    'the search index is made again, all is found all the time, also what is published meanwhile',
    async () => {
      const posts = await Posts.start(cluster.gateways[0] ?? '');
      await posts.publish(5);
      await posts.untilFound();
      const before = await cluster.searchedIndex();
      await whilePeopleTalk(async () => {
        await new ReplayRequest('search-indexer', cluster.adapters.store.lastValues).ask();
        while ((await cluster.searchedIndex()) === before) expect(await posts.missing()).toEqual([]);
        await posts.publish(2);
        await posts.untilFound();
      });
    },
    TIMEOUT,
  );
});

test(
  'after all that every process ends in good order when it is told to: nothing that Kafka has forgotten keeps one',
  async () => {
    await cluster.ready();
    const ends = await cluster.endProcesses();
    expect(ends).toEqual(Object.fromEntries(Object.keys(ends).map((name) => [name, 'code 0'])));
  },
  TIMEOUT,
);
