import { setTimeout as wait } from 'node:timers/promises';
import { registry } from '@c18n/assembly/domains';
import { pauseStream } from '@c18n/decider/pauseStream';
import { rebuild } from '@c18n/decider/rebuild';
import { seededRandom } from '@c18n/platform/testing/seededRandom';
import type { Treatment } from '@c18n/platform/transport/kafka/testing/relayKafka';
import type { Chat } from './Chat.ts';
import type { FaultyCluster } from './FaultyCluster.ts';

/** What goes wrong, and goes right again, while people talk. */
export type Fault = readonly [what: string, happen: (cluster: FaultyCluster, chat: Chat) => Promise<unknown>];

/** Longer than the session of a consumer group, after which its partitions are another's. */
const PAST_SESSION = 8_000;
const OUTAGE = 20_000;
/** So many are sent in an outage: fifty a second. */
const SENT_IN_OUTAGE = 1_000;
/** So often is done to produce requests what is to be done to them. */
const TREATED = 20;

const killed =
  (name: string): Fault[1] =>
  async (cluster) =>
    cluster.signal(name, 'SIGKILL');

/** Does something to some produce requests, those of commands and those of facts. */
const treated =
  (treatment: Treatment): Fault[1] =>
  async ({ engines: { proxy } }, chat) => {
    const random = seededRandom(5);
    proxy.treat(() => (random() < 0.3 ? treatment : 'pass'));
    while (proxy.count(treatment) < TREATED) await chat.more(1);
    proxy.treat(() => 'pass');
  };

export const faults: readonly Fault[] = [
  ['a decider is killed', killed('decider 1')],
  ['the other decider is killed', killed('decider 2')],
  ['a gateway is killed', killed('gateway 1')],
  ['the subgraph that they write to is killed', killed('messages 1')],
  ['a subgraph that events are told from is killed', killed('users 1')],
  ['a worker is killed', killed('process-manager 1')],
  [
    'a decider stands still past its session, and goes on',
    async (cluster, chat) => {
      await cluster.signal('decider 1', 'SIGSTOP');
      await wait(PAST_SESSION);
      await chat.more(10);
      await cluster.signal('decider 1', 'SIGCONT');
    },
  ],
  [
    'views are rebuilt',
    async ({ adapters: { store } }) => {
      const pause = () => pauseStream('conversations', { store, now: Date.now });
      await rebuild({ stream: 'conversations', store, registry, pause });
    },
  ],
  ['connections are cut after produce requests', treated('cut')],
  ['commands and facts are delivered again', treated('repeat')],
  ['the topic of facts is deleted, and made again', async ({ topics }) => topics.replace('conversations', 'facts')],
  [
    'the store is killed, and starts again',
    async ({ engines: { mongodb } }) => {
      await mongodb.kill();
      await mongodb.restart();
    },
  ],
  [
    'the broker is killed, and starts again twenty seconds later, while fifty messages a second are sent',
    async ({ engines: { kafka } }, chat) => {
      await kafka.kill();
      await Promise.all([wait(OUTAGE), chat.sent(SENT_IN_OUTAGE)]);
      await kafka.restart();
    },
  ],
];
