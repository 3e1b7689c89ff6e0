import type { Benchmark } from '../Benchmark.ts';
import type { InstalledChat, Member } from '../chat/Chat.ts';
import { fillMessages } from '../chat/fillMessages.ts';
import { MessageSource } from '../chat/MessageSource.ts';
import { prepareChat } from '../chat/prepareChat.ts';
import { preparePosts } from '../chat/preparePosts.ts';
import { sendMessage } from '../chat/sendMessage.ts';
import { clock } from '../load/Clock.ts';
import { GraphqlClient } from '../load/GraphqlClient.ts';
import { openLoop } from '../load/openLoop.ts';
import { PageReader } from '../pages/PageReader.ts';
import { BarePlatform } from '../peer/BarePlatform.ts';
import { latencyGoals } from '../report/latencyGoals.ts';
import { quantile } from '../report/quantile.ts';
import type { Workbench } from '../Workbench.ts';

const WRITES_PER_SECOND = 200;
/** After so many writes comes a read. */
const WRITES = 10;
const PER_SECOND = (WRITES_PER_SECOND * (WRITES + 1)) / WRITES;
const SECONDS = 20;
const WARM_UP = 5;
/** Enough pages for all reads of one conversation. */
const MESSAGES = 20_000;

/** Messages at a fixed rate and a page read after every ten of them: 50 messages and 20 posts by turns. */
export const mixedBenchmark: Benchmark = {
  name: 'mixed',
  about: `${WRITES_PER_SECOND} messages a second, and a page of messages or posts after every ${WRITES}`,
  run: async (workbench) => {
    const chat = await prepareChat(workbench);
    workbench.progress(`${MESSAGES} messages and some posts …`);
    await preparePosts(workbench, chat);
    const platform = await BarePlatform.open(chat.directory);
    await fillMessages(platform, chat.groupIds[0] as string, chat.members, MESSAGES);
    await platform.close();
    workbench.progress('the server …');
    const { latencies, loopDelay, cpuSeconds } = await measure(workbench, chat);
    const writes = latencies.filter((_, index) => !isRead(index));
    const reads = latencies.filter((_, index) => isRead(index));
    return {
      ...{ unit: 'ms', ours: quantile(latencies, 0.5), peers: {}, ratios: [] },
      goals: latencyGoals(latencies, loopDelay),
      figures: {
        'write p50 ms': quantile(writes, 0.5),
        'write p99 ms': quantile(writes, 0.99),
        'read p50 ms': quantile(reads, 0.5),
        'read p99 ms': quantile(reads, 0.99),
        'longest ms': Math.max(...latencies),
        'server CPU µs an operation': (cpuSeconds * 1e6) / latencies.length,
        'event-loop delay p50 ms': loopDelay.p50,
      },
    };
  },
};

function isRead(index: number): boolean {
  return index % (WRITES + 1) === WRITES;
}

async function measure(workbench: Workbench, chat: InstalledChat) {
  const server = await workbench.measuredServer(chat.directory);
  const client = new GraphqlClient(server.url);
  const source = new MessageSource(chat);
  const pages = new PageReader(client, chat.members[0] as Member);
  const send = (index: number): Promise<unknown> => {
    if (!isRead(index)) {
      const { message, author } = source.next();
      return sendMessage(client, message, author);
    }
    const isFeed = Math.floor(index / (WRITES + 1)) % 2 === 1;
    return isFeed ? pages.feed(chat.communityId) : pages.messages(chat.groupIds[0] as string);
  };
  await openLoop({ perSecond: PER_SECOND, count: PER_SECOND * WARM_UP, clock, send });
  await server.loopDelay();
  const before = await server.cpuTime();
  const latencies = await openLoop({ perSecond: PER_SECOND, count: PER_SECOND * SECONDS, clock, send });
  const [loopDelay, after] = [await server.loopDelay(), await server.cpuTime()];
  client.close();
  await server.stop();
  return { latencies, loopDelay, cpuSeconds: after - before };
}
