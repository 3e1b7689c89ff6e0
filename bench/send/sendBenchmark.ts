import { cp } from 'node:fs/promises';
import type { Benchmark } from '../Benchmark.ts';
import type { InstalledChat } from '../chat/Chat.ts';
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
import type { ServerProcess } from '../server/ServerProcess.ts';
import type { Workbench } from '../Workbench.ts';

const PER_SECOND = 200;
/** Seconds of a round; both take turns. */
const SECONDS = 5;
const ROUNDS = 4;

/** Messages at a fixed rate, from many people into many conversations, each until its answer: decided, recorded and visible. */
export const sendBenchmark: Benchmark = {
  name: 'send',
  about: `${PER_SECOND} messages a second through GraphQL, until the answer; beside decider and store without GraphQL`,
  run: async (workbench) => {
    const chat = await prepareChat(workbench);
    const sendToPeer = await openPeer(workbench, chat);
    const server = await workbench.measuredServer(chat.directory);
    const sendToServer = openClient(workbench, server, chat);
    workbench.progress('warming up …');
    await round(sendToPeer);
    await round(sendToServer);
    const [ours, theirs, delays, cpu]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (let count = 1; count <= ROUNDS; count++) {
      theirs.push(...(await round(sendToPeer)));
      await server.loopDelay();
      const before = await server.cpuTime();
      ours.push(...(await round(sendToServer)));
      cpu.push((await server.cpuTime()) - before);
      delays.push((await server.loopDelay()).p99);
      workbench.progress(
        `round ${count}: p50 ${quantile(ours, 0.5).toFixed(2)} ms, p99 ${quantile(ours, 0.99).toFixed(2)} ms so far`,
      );
    }
    const [our, their] = [quantile(ours, 0.5), quantile(theirs, 0.5)];
    return {
      ...{ unit: 'ms', ours: our, peers: { 'decider and store': their } },
      ratios: [{ peer: 'decider and store', value: their / our, goal: null }],
      goals: latencyGoals(ours, { p99: Math.max(...delays) }),
      figures: {
        'longest ms': Math.max(...ours),
        'decider and store p99 ms': quantile(theirs, 0.99),
        'server CPU µs an operation': (cpu.reduce((sum, one) => sum + one, 0) * 1e6) / ours.length,
      },
    };
  },
};

function round(send: () => Promise<unknown>): Promise<readonly number[]> {
  return openLoop({ perSecond: PER_SECOND, count: PER_SECOND * SECONDS, clock, send });
}

/** Sends to the decider and the store of a copy of the chat, in this process. */
async function openPeer(workbench: Workbench, chat: InstalledChat): Promise<() => Promise<void>> {
  const directory = await workbench.directory();
  await cp(chat.directory, directory, { recursive: true });
  const platform = await BarePlatform.open(directory);
  workbench.defer(() => platform.close());
  const source = new MessageSource(chat);
  return () => sendBare(platform, source.next().message);
}

function openClient(workbench: Workbench, server: ServerProcess, chat: InstalledChat): () => Promise<unknown> {
  const client = new GraphqlClient(server.url);
  workbench.defer(() => client.close());
  const source = new MessageSource(chat);
  return () => {
    const { message, author } = source.next();
    return sendMessage(client, message, author);
  };
}
