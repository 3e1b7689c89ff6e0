import { join } from 'node:path';
import type { Benchmark } from '../Benchmark.ts';
import type { InstalledChat, Member } from '../chat/Chat.ts';
import { fillMessages } from '../chat/fillMessages.ts';
import { prepareChat } from '../chat/prepareChat.ts';
import { preparePosts } from '../chat/preparePosts.ts';
import { GraphqlClient } from '../load/GraphqlClient.ts';
import { BarePlatform } from '../peer/BarePlatform.ts';
import { quantile } from '../report/quantile.ts';
import type { Workbench } from '../Workbench.ts';
import { BarePages } from './BarePages.ts';
import { PageReader } from './PageReader.ts';

const MESSAGES = 200_000;
const PAGES = 400;
/** Left out: the code is still being compiled. */
const WARM_UP = 100;

/** Pages as a chat and a feed read them, one after the other. */
export const pagesBenchmark: Benchmark = {
  name: 'pages',
  about: `50 of ${MESSAGES} messages, and 20 posts with authors, communities and counts; beside the same rows by SQL`,
  run: async (workbench) => {
    const chat = await prepareChat(workbench);
    workbench.progress(`${MESSAGES} messages and some posts …`);
    await preparePosts(workbench, chat);
    await fill(workbench, chat);
    workbench.progress('reading …');
    const { messages, feed, bareMessages, bareFeed } = await read(workbench, chat);
    const [ours, theirs] = [quantile(messages, 0.5), quantile(bareMessages, 0.5)];
    return {
      ...{ unit: 'ms', ours, peers: { 'SQL messages': theirs, 'SQL feed': quantile(bareFeed, 0.5) } },
      ratios: [
        { peer: 'SQL messages', value: theirs / ours, goal: null },
        { peer: 'SQL feed', value: quantile(bareFeed, 0.5) / quantile(feed, 0.5), goal: null },
      ],
      goals: [
        { name: 'messages p99', value: quantile(messages, 0.99), unit: 'ms', atMost: 50 },
        { name: 'feed p99', value: quantile(feed, 0.99), unit: 'ms', atMost: 50 },
      ],
      figures: {
        'feed p50 ms': quantile(feed, 0.5),
        'SQL messages p99 ms': quantile(bareMessages, 0.99),
        'SQL feed p99 ms': quantile(bareFeed, 0.99),
      },
    };
  },
};

async function fill(workbench: Workbench, { directory, groupIds, members }: InstalledChat): Promise<void> {
  const platform = await BarePlatform.open(directory);
  const begin = performance.now();
  await fillMessages(platform, groupIds[0] as string, members, MESSAGES);
  const rate = (MESSAGES * 1_000) / (performance.now() - begin);
  workbench.progress(`filled by decider and store alone: ${rate.toFixed(0)} messages/s`);
  await platform.close();
}

async function read(workbench: Workbench, { directory, communityId, groupIds, members }: InstalledChat) {
  const server = await workbench.measuredServer(directory);
  const client = new GraphqlClient(server.url);
  const bare = new BarePages(join(directory, 'store.sqlite'));
  workbench.defer(() => bare.close());
  const pages = new PageReader(client, members[0] as Member);
  const groupId = groupIds[0] as string;
  const [messages, feed, bareMessages, bareFeed]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let page = -WARM_UP; page < PAGES; page++) {
    const times = [
      await timed(() => pages.messages(groupId)),
      await timed(async () => bare.messages(groupId)),
      await timed(() => pages.feed(communityId)),
      await timed(async () => bare.feed(communityId)),
    ] as const;
    if (page < 0) continue;
    for (const [index, samples] of [messages, bareMessages, feed, bareFeed].entries()) samples.push(times[index] ?? 0);
  }
  client.close();
  await server.stop();
  return { messages, feed, bareMessages, bareFeed };
}

/** Milliseconds. */
async function timed(work: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}
