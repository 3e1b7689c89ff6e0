import type { Benchmark } from '../Benchmark.ts';
import type { Chat, Member } from '../chat/Chat.ts';
import { CONVERSATION_EVENTS } from '../chat/conversationEvents.ts';
import { MessageSource } from '../chat/MessageSource.ts';
import { prepareChat } from '../chat/prepareChat.ts';
import { sendMessage } from '../chat/sendMessage.ts';
import { UNLIMITED } from '../chat/unlimited.ts';
import { clock } from '../load/Clock.ts';
import { GraphqlClient } from '../load/GraphqlClient.ts';
import { openLoop } from '../load/openLoop.ts';
import { waitUntil } from '../load/waitUntil.ts';
import { quantile } from '../report/quantile.ts';
import type { ServerProcess } from '../server/ServerProcess.ts';
import { Crowd } from '../sockets/Crowd.ts';
import { textAfter } from '../sockets/textAfter.ts';
import type { Workbench } from '../Workbench.ts';

const CLIENTS = 1_000;
const CONVERSATIONS = 20;
const PER_SECOND = 200;
const WARM_UP = 2;
const SECONDS = 10;
const REACH = CLIENTS / CONVERSATIONS;
/** Milliseconds after the last message was answered in which all are to be delivered. */
const PATIENCE = 30_000;

/** From when a message was due to be sent until each client has it: what the mutation takes is in it, so the way from the commit is shorter. */
export const latencyBenchmark: Benchmark = {
  name: 'latency',
  about: `${PER_SECOND} messages a second in ${CONVERSATIONS} conversations with ${CLIENTS} clients: until each has it`,
  run: async (workbench) => {
    const chat = await prepareChat(workbench, CONVERSATIONS);
    const server = await workbench.measuredServer(chat.directory, UNLIMITED);
    const heard: Heard = { due: [], latencies: [] };
    const crowd = await listen(workbench, server.url, chat, heard);
    const talk = talker(workbench, server.url, chat, heard);
    await crowd.warmUp(() => talk(CONVERSATIONS));
    await talk(PER_SECOND * WARM_UP);
    await crowd.settled();
    return await measure(server, crowd, talk, heard);
  },
};

/** When each message was due, and how late each client heard of one, in milliseconds. */
type Heard = { due: number[]; latencies: number[] };
type Talk = (count: number) => Promise<readonly number[]>;

async function measure(server: ServerProcess, crowd: Crowd, talk: Talk, heard: Heard) {
  heard.latencies = [];
  await server.loopDelay();
  const [before, expected] = [await server.cpuTime(), crowd.total + PER_SECOND * SECONDS * REACH];
  const answers = await talk(PER_SECOND * SECONDS);
  await waitUntil(() => crowd.total >= expected, PATIENCE);
  const [cpu, loopDelay] = [(await server.cpuTime()) - before, await server.loopDelay()];
  const { latencies } = heard;
  const p99 = quantile(latencies, 0.99);
  return {
    ...{ unit: 'ms', ours: p99, peers: { 'answer to the sender': quantile(answers, 0.99) }, ratios: [] },
    faults: { 'not delivered': Math.max(0, expected - crowd.total) },
    goals: [{ name: 'p99', value: p99, unit: 'ms', atMost: 100 }],
    figures: {
      'p50 ms': quantile(latencies, 0.5),
      'longest ms': quantile(latencies, 1),
      'answer to the sender p50 ms': quantile(answers, 0.5),
      'CPU µs a delivery, sending included': (cpu * 1e6) / latencies.length,
      'event-loop delay p99 ms': loopDelay.p99,
    },
  };
}

async function listen(workbench: Workbench, url: string, { groupIds, members }: Chat, heard: Heard): Promise<Crowd> {
  workbench.progress(`${CLIENTS} clients …`);
  const crowd = new Crowd((payload) => {
    const due = heard.due[Number(textAfter(payload, '"text":"'))];
    if (due !== undefined) heard.latencies.push(performance.now() - due);
  });
  workbench.defer(() => crowd.close());
  await crowd.connect(CLIENTS, (client) => ({
    ...{ url, token: (members[client % members.length] as Member).token, query: CONVERSATION_EVENTS },
    variables: { id: groupIds[client % groupIds.length] },
  }));
  return crowd;
}

/** Has people talk at a fixed rate, each message beginning with its number. The answers' latencies come back. */
function talker(workbench: Workbench, url: string, chat: Chat, { due }: Heard): Talk {
  const client = new GraphqlClient(url);
  workbench.defer(() => client.close());
  const source = new MessageSource(chat);
  return (count) => {
    const [begin, first] = [clock.now(), due.length];
    const send = (index: number) => {
      due[first + index] = begin + (index * 1_000) / PER_SECOND;
      const { message, author } = source.next();
      const numbered = { ...message, text: `${first + index}@ ${message.text}` };
      // A server that is beyond what it can do answers late, if at all; what it does deliver is measured all the same.
      return sendMessage(client, numbered, author).catch(() => {});
    };
    return openLoop({ perSecond: PER_SECOND, count, clock, send });
  };
}
