import { cp } from 'node:fs/promises';
import type { Benchmark } from '../Benchmark.ts';
import type { Chat } from '../chat/Chat.ts';
import { MessageSource } from '../chat/MessageSource.ts';
import { prepareChat } from '../chat/prepareChat.ts';
import { sendBare } from '../chat/sendBare.ts';
import { sendMessage } from '../chat/sendMessage.ts';
import { clock } from '../load/Clock.ts';
import { GraphqlClient } from '../load/GraphqlClient.ts';
import { openLoop } from '../load/openLoop.ts';
import { BarePlatform } from '../peer/BarePlatform.ts';
import { latencyGoals } from '../report/latencyGoals.ts';
import { quantile } from '../report/quantile.ts';
import type { Workbench } from '../Workbench.ts';

const PER_SECOND = 200;
const SECONDS = 20;
/** Before anything is measured, until the code is compiled. */
const WARM_UP = 5;

/** Messages at a fixed rate, from many people into many conversations, each until its answer: decided, recorded and visible. */
export const sendBenchmark: Benchmark = {
  name: 'send',
  about: `${PER_SECOND} messages a second through GraphQL, until the answer; beside decider and store without GraphQL`,
  run: async (workbench) => {
    const chat = await prepareChat(workbench);
    workbench.progress('decider and store by themselves …');
    const bare = await measureBare(workbench, chat);
    workbench.progress('the server …');
    const { latencies, loopDelay, cpuSeconds } = await measureServer(workbench, chat);
    const [ours, theirs] = [quantile(latencies, 0.5), quantile(bare, 0.5)];
    return {
      ...{ unit: 'ms', ours, peers: { 'decider and store': theirs } },
      ratios: [{ peer: 'decider and store', value: theirs / ours, goal: null }],
      goals: latencyGoals(latencies, loopDelay),
      figures: {
        'longest ms': Math.max(...latencies),
        'decider and store p99 ms': quantile(bare, 0.99),
        'server CPU µs an operation': (cpuSeconds * 1e6) / latencies.length,
        'event-loop delay p50 ms': loopDelay.p50,
      },
    };
  },
};

async function measureBare(workbench: Workbench, chat: Chat): Promise<readonly number[]> {
  const directory = await workbench.directory();
  await cp(chat.directory, directory, { recursive: true });
  const platform = await BarePlatform.open(directory);
  const source = new MessageSource(chat);
  const send = () => sendBare(platform, source.next().message);
  await openLoop({ perSecond: PER_SECOND, count: PER_SECOND * WARM_UP, clock, send });
  const latencies = await openLoop({ perSecond: PER_SECOND, count: PER_SECOND * SECONDS, clock, send });
  await platform.close();
  return latencies;
}

async function measureServer(workbench: Workbench, chat: Chat) {
  const server = await workbench.measuredServer(chat.directory);
  const client = new GraphqlClient(server.url);
  const source = new MessageSource(chat);
  const send = () => {
    const { message, author } = source.next();
    return sendMessage(client, message, author);
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
