import { setTimeout as wait } from 'node:timers/promises';
import { registry } from '@c18n/assembly/domains';
import { pauseStream } from '@c18n/decider/pauseStream';
import { rebuild } from '@c18n/decider/rebuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Chat } from './Chat.ts';
import { FaultyCluster } from './FaultyCluster.ts';

let cluster: FaultyCluster;
beforeAll(async () => {
  cluster = await FaultyCluster.start();
});
afterAll(() => cluster.stop());

/** Longer than the session of a consumer group, after which its partitions are another's. */
const PAST_SESSION = 8_000;
const OUTAGE = 20_000;

const killed = (name: string) => async () => cluster.signal(name, 'SIGKILL');

/** What goes wrong, and goes right again, while people talk. */
const faults: readonly (readonly [what: string, happen: (chat: Chat) => Promise<unknown>])[] = [
  ['a decider is killed', killed('decider 1')],
  ['the other decider is killed', killed('decider 2')],
  ['a gateway is killed', killed('gateway 1')],
  ['the subgraph that they write to is killed', killed('messages 1')],
  ['a subgraph that events are told from is killed', killed('users 1')],
  ['a worker is killed', killed('process-manager 1')],
  [
    'a decider stands still past its session, and goes on',
    async (chat) => {
      await cluster.signal('decider 1', 'SIGSTOP');
      await wait(PAST_SESSION);
      await chat.more(10);
      await cluster.signal('decider 1', 'SIGCONT');
    },
  ],
  [
    'views are rebuilt',
    async () => {
      const { store } = cluster.adapters;
      const pause = () => pauseStream('conversations', { store, now: Date.now });
      await rebuild({ stream: 'conversations', store, registry, pause });
    },
  ],
  [
    'the store is killed, and starts again',
    async () => {
      await cluster.mongodb.kill();
      await cluster.mongodb.restart();
    },
  ],
  [
    'the broker is killed, and starts again twenty seconds later',
    async () => {
      await cluster.kafka.kill();
      await wait(OUTAGE);
      await cluster.kafka.restart();
    },
  ],
];

describe('while people talk through two gateways, and', () => {
  test.each(faults)(
    '%s, each hears every message once and in order, and the views are what the ledger says',
    async (_what, happen) => {
      const chat = await Chat.start(cluster.gateways);
      await chat.more(20);
      await happen(chat);
      await chat.more(40);
      const { told, expected } = await chat.finish();
      expect(told).toEqual(told.map(() => expected));
      await cluster.ready();
      expect(await cluster.differences()).toEqual([]);
    },
    300_000,
  );
});
