import type { Benchmark } from '../Benchmark.ts';
import type { Chat } from '../chat/Chat.ts';
import { LiveMessages } from '../chat/LiveMessages.ts';
import { MessageSource } from '../chat/MessageSource.ts';
import { makeChat, prepareChat } from '../chat/prepareChat.ts';
import { sendMessage } from '../chat/sendMessage.ts';
import { BenchCluster } from '../cluster/BenchCluster.ts';
import { cpuFigures } from '../cluster/cpuFigures.ts';
import { clock } from '../load/Clock.ts';
import { GraphqlClient } from '../load/GraphqlClient.ts';
import { openLoop } from '../load/openLoop.ts';
import { quantile } from '../report/quantile.ts';
import type { Workbench } from '../Workbench.ts';

const PER_SECOND = 100;
/** Seconds of a round. */
const SECONDS = 10;
const ROUNDS = 4;
/**
 * Seconds until the code that is run often is compiled. V8 waits for 3,000 calls of a function, of which each decider has 50 a second, and
 * the engines' Java compiles for as long: the CPU that a message takes falls for two minutes and a half, and then no more.
 */
const WARMING = { cluster: 150, embedded: 15 };

/** Messages at a fixed rate into a cluster on engines, each until its answer, and until somebody at another gateway hears it. */
export const sendEnginesBenchmark: Benchmark = {
  name: 'send-engines',
  about: `${PER_SECOND} messages a second through GraphQL into a cluster on engines, until the answer, and until heard; beside one process`,
  run: async (workbench) => {
    workbench.progress('one process …');
    const embedded = await sendEmbedded(workbench);
    workbench.progress('a cluster …');
    const cluster = await BenchCluster.start(workbench);
    const [url = '', other = ''] = cluster.urls;
    const chat = await makeChat(url);
    const live = await LiveMessages.open(other, chat);
    workbench.defer(() => live.close());
    const send = sender(workbench, url, chat);
    workbench.progress(`${WARMING.cluster} s of messages before it counts …`);
    await round(WARMING.cluster, send, live);
    const before = await cluster.cpuTimes();
    const [answers, hearings]: [number[], number[]] = [[], []];
    for (let count = 1; count <= ROUNDS; count++) {
      const { answered, heard } = await round(SECONDS, send, live);
      answers.push(...answered);
      hearings.push(...heard);
      const [half, nearly] = [quantile(answered, 0.5).toFixed(1), quantile(answered, 0.99).toFixed(1)];
      workbench.progress(
        `round ${count}: p50 ${half} ms, p99 ${nearly} ms, heard p99 ${quantile(heard, 0.99).toFixed(1)} ms`,
      );
    }
    const used = cpuFigures(before, await cluster.cpuTimes(), answers.length);
    const [ours, theirs] = [quantile(answers, 0.5), quantile(embedded, 0.5)];
    return {
      ...{ unit: 'ms', ours, peers: { 'one process': theirs } },
      ratios: [{ peer: 'one process', value: theirs / ours, goal: null }],
      goals: [
        { name: 'p50', value: ours, unit: 'ms', atMost: 15 },
        { name: 'p99', value: quantile(answers, 0.99), unit: 'ms', atMost: 80 },
        { name: 'heard at another gateway, p99', value: quantile(hearings, 0.99), unit: 'ms', atMost: 150 },
      ],
      figures: {
        'heard at another gateway, p50 ms': quantile(hearings, 0.5),
        'longest ms': Math.max(...answers),
        'one process p99 ms': quantile(embedded, 0.99),
        ...used,
      },
      ranOn: cluster.versions,
    };
  },
};

type Send = () => Promise<string>;

/** @returns milliseconds from when each was due to its answer, and to when it was heard */
async function round(seconds: number, send: Send, live: LiveMessages) {
  const ids: Promise<string>[] = [];
  const begin = clock.now();
  const answered = await openLoop({
    ...{ perSecond: PER_SECOND, count: PER_SECOND * seconds, clock },
    send: (index) => {
      ids[index] = send();
      return ids[index];
    },
  });
  const times = await Promise.all(ids.map(async (id) => live.heardAt(await id)));
  return { answered, heard: times.map((time, index) => time - begin - (index * 1_000) / PER_SECOND) };
}

async function sendEmbedded(workbench: Workbench): Promise<readonly number[]> {
  const chat = await prepareChat(workbench);
  const server = await workbench.server(chat.directory);
  const send = sender(workbench, server.url, chat);
  const load = (seconds: number) => openLoop({ perSecond: PER_SECOND, count: PER_SECOND * seconds, clock, send });
  await load(WARMING.embedded);
  const latencies = await load(SECONDS);
  await server.stop();
  return latencies;
}

function sender(workbench: Workbench, url: string, chat: Chat): Send {
  const client = new GraphqlClient(url);
  workbench.defer(() => client.close());
  const source = new MessageSource(chat);
  return () => {
    const { message, author } = source.next();
    return sendMessage(client, message, author);
  };
}
