import { setTimeout } from 'node:timers/promises';
import type { Benchmark } from '../Benchmark.ts';
import { ITEM_ADDED } from '../federation/feed/feedOperation.ts';
import { startGateway } from '../federation/startGateway.ts';
import type { ChildProgram } from '../server/ChildProgram.ts';
import { Crowd } from '../sockets/Crowd.ts';
import type { Subscribing } from '../sockets/LightClient.ts';
import { startBareServer } from '../sockets/startBareServer.ts';
import type { Workbench } from '../Workbench.ts';

// Both servers keep as many files open, and so does this process: below the usual limit of 20,000.
const CLIENTS = 10_000;
/** The clients are spread evenly over so many channels. */
const CHANNELS = 100;
/** Until a server with new clients has come to rest, in milliseconds: V8 goes on collecting what connecting has left behind. */
const SETTLED = 60_000;
/** How long it is watched then: longer than from ping to ping. */
const WATCHED = 60_000;
const MEBIBYTE = 1_024 * 1_024;

/** Clients that have subscribed and hear nothing: what they take of memory, and of CPU time. */
export const idleBenchmark: Benchmark = {
  name: 'idle',
  about: `${CLIENTS} clients to whom nothing happens; beside as many connections of a bare WebSocket server`,
  run: async (workbench) => {
    const gateway = await startGateway(workbench, { fixture: 'feed', subgraphUrls: null });
    const ours = await watch(workbench, 'the gateway', gateway.program, (client) => ({
      ...{ url: gateway.url, token: `bench.person-${client}.token`, query: ITEM_ADDED },
      variables: { channel: `channel-${client % CHANNELS}` },
    }));
    const bareServer = await startBareServer(workbench);
    const bare = await watch(workbench, 'bare ws', bareServer.program, () => ({
      ...{ url: bareServer.url, token: null, query: '', variables: {} },
    }));
    return {
      ...{ unit: 'MiB', ours: ours.memory, peers: { 'bare ws': bare.memory } },
      ratios: [{ peer: 'bare ws, memory', value: bare.memory / ours.memory, goal: 1 / 1.5 }],
      goals: [{ name: 'share of a CPU when idle', value: ours.cpu, unit: '', atMost: 0.01 }],
      figures: {
        'KiB a client': ours.perClient,
        'bare ws KiB a client': bare.perClient,
        'MiB without clients': ours.empty,
        'bare ws MiB without clients': bare.empty,
        'bare ws share of a CPU when idle': bare.cpu,
      },
    };
  },
};

async function watch(
  workbench: Workbench,
  name: string,
  program: ChildProgram,
  subscribing: (client: number) => Subscribing,
) {
  const empty = (await program.residentMemory()) / MEBIBYTE;
  const crowd = new Crowd();
  workbench.defer(() => crowd.close());
  await crowd.connect(CLIENTS, subscribing);
  await setTimeout(SETTLED);
  const before = await program.cpuTime();
  await setTimeout(WATCHED);
  const cpu = ((await program.cpuTime()) - before) / (WATCHED / 1_000);
  const memory = (await program.residentMemory()) / MEBIBYTE;
  crowd.expectNoTrouble();
  const perClient = ((memory - empty) * 1_024) / CLIENTS;
  workbench.progress(`${name}: ${memory.toFixed(0)} MiB, ${perClient.toFixed(1)} KiB a client, ${cpu} of a CPU`);
  crowd.close();
  return { empty, memory, perClient, cpu };
}
