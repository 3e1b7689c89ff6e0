import { setTimeout } from 'node:timers/promises';
import type { Benchmark } from '../Benchmark.ts';
import type { Chat, Member } from '../chat/Chat.ts';
import { MessageSource } from '../chat/MessageSource.ts';
import { prepareChat } from '../chat/prepareChat.ts';
import { sendMessage } from '../chat/sendMessage.ts';
import { UNLIMITED } from '../chat/unlimited.ts';
import { clock } from '../load/Clock.ts';
import { GraphqlClient } from '../load/GraphqlClient.ts';
import { openLoop } from '../load/openLoop.ts';
import { waitUntil } from '../load/waitUntil.ts';
import { quantile } from '../report/quantile.ts';
import type { Workbench } from '../Workbench.ts';
import { Follower } from './Follower.ts';

const CLIENTS = 5_000;
const CONVERSATIONS = 100;
const PER_SECOND = 100;
/** Seconds of messages in all; the cut comes after the first of these. */
const SECONDS = 30;
const BEFORE_CUT = 8;
const AT_ONCE = 100;
const LAST_MESSAGE = 'query ($id: ID!) { conversation(id: $id) { messages(last: 1) { edges { node { number } } } } }';
/** Milliseconds after which those who have not heard all are counted as those who lost some. */
const PATIENCE = 60_000;

/** All clients are cut off at the same moment and come back at once, while people go on talking. */
export const reconnectBenchmark: Benchmark = {
  name: 'reconnect',
  about: `${CLIENTS} clients cut at once while ${PER_SECOND} messages a second flow: how soon all are back, and what they missed`,
  run: async (workbench) => {
    const chat = await prepareChat(workbench, CONVERSATIONS);
    const server = await workbench.measuredServer(chat.directory, UNLIMITED);
    const followers = await connectAll(workbench, server.url, chat);
    const sending = talk(workbench, server.url, chat);
    await Promise.all([
      setTimeout(BEFORE_CUT * 1_000),
      waitUntil(() => followers.every(({ heard }) => heard.last > 0), PATIENCE),
    ]);
    workbench.progress('cut …');
    const before = await server.cpuTime();
    const returns: number[] = [];
    for (const follower of followers) void follower.returnAfterCut().then((took) => returns.push(took));
    await waitUntil(() => returns.length === CLIENTS, PATIENCE);
    const cpu = (await server.cpuTime()) - before;
    workbench.progress(`${returns.length} are back after ${(Math.max(...returns) / 1_000).toFixed(1)} s`);
    const finals = await sending;
    const isComplete = ({ heard, conversation }: Follower) => heard.last >= (finals.get(conversation) ?? 0);
    await waitUntil(() => followers.every(isComplete), PATIENCE);
    const faults = followers.map(({ heard, conversation }) => heard.faults(finals.get(conversation) ?? 0));
    const all = (key: 'lost' | 'doubled' | 'outOfOrder') => faults.reduce((sum, fault) => sum + fault[key], 0);
    const slowest = Math.max(...returns) / 1_000;
    return {
      ...{ unit: 's', ours: slowest, peers: {}, ratios: [] },
      goals: [{ name: 'all are back', value: returns.length === CLIENTS ? slowest : 1e9, unit: 's', atMost: 10 }],
      faults: {
        lost: all('lost'),
        doubled: all('doubled'),
        'out of order': all('outOfOrder'),
        away: CLIENTS - returns.length,
      },
      figures: {
        'half are back s': quantile(returns, 0.5) / 1_000,
        'server CPU s until all are back': cpu,
      },
    };
  },
};

async function connectAll(
  workbench: Workbench,
  url: string,
  { groupIds, members }: Chat,
): Promise<readonly Follower[]> {
  workbench.progress(`${CLIENTS} clients …`);
  const followers = Array.from({ length: CLIENTS }, (_, index) => {
    const { token } = members[index % members.length] as Member;
    return new Follower({ url, token, conversation: groupIds[index % groupIds.length] as string });
  });
  workbench.defer(() => {
    for (const follower of followers) follower.leave();
  });
  for (let begin = 0; begin < CLIENTS; begin += AT_ONCE)
    await Promise.all(followers.slice(begin, begin + AT_ONCE).map((follower) => follower.connect()));
  return followers;
}

/** People talk at a fixed rate. @returns the number of the last message in each conversation */
async function talk(workbench: Workbench, url: string, chat: Chat): Promise<ReadonlyMap<string, number>> {
  const client = new GraphqlClient(url);
  workbench.defer(() => client.close());
  const source = new MessageSource(chat);
  const send = async () => {
    const { message, author } = source.next();
    // Whether a server that is beyond what it can do has taken it is asked in the end.
    await sendMessage(client, message, author).catch(() => {});
  };
  await openLoop({ perSecond: PER_SECOND, count: PER_SECOND * SECONDS, clock, send });
  const { token } = chat.members[0] as Member;
  const finals = new Map<string, number>();
  for (const id of chat.groupIds) finals.set(id, await lastNumber(client, token, id));
  return finals;
}

type LastMessage = {
  readonly conversation: {
    readonly messages: { readonly edges: readonly { readonly node: { readonly number: number } }[] };
  };
};

async function lastNumber(client: GraphqlClient, token: string, id: string): Promise<number> {
  const { conversation } = await client.ask<LastMessage>(token, LAST_MESSAGE, { id });
  return conversation.messages.edges[0]?.node.number ?? 0;
}
