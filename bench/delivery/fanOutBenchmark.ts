import type { Benchmark } from '../Benchmark.ts';
import { startGateway } from '../federation/startGateway.ts';
import { startSubgraphs } from '../federation/startSubgraphs.ts';
import type { Workbench } from '../Workbench.ts';
import { measureLanes } from './measureLanes.ts';
import { openBareLane } from './openBareLane.ts';
import { openFeedLane } from './openFeedLane.ts';
import { openHiveLane } from './openHiveLane.ts';

const CLIENTS = 1_000;
const MANY = 8;
const ROUNDS = 5;
const SECONDS = 2;
/** Characters of each item's text. */
const SIZE = 120;

/** One group: everybody hears the same events, each of a new entity of which another subgraph knows the rest. */
export const fanOutBenchmark: Benchmark = {
  name: 'fan-out',
  about: `events to ${CLIENTS} clients with the same subscription; beside ws.send of the same bytes, and Hive Gateway`,
  run: async (workbench) => {
    const { ours, bare, hive } = await openLanes(workbench);
    const lanes = { ours, bare, ...(hive && { hive }) };
    const single = await measureLanes(workbench, lanes, { events: 1, rounds: ROUNDS, seconds: SECONDS });
    const many = await measureLanes(workbench, { ours, bare }, { events: MANY, rounds: ROUNDS, seconds: SECONDS });
    const ofHive = single.hive;
    return {
      ...{ unit: 'CPU µs a delivery', ours: single.ours.cpu },
      peers: { 'ws.send': single.bare.cpu, ...(ofHive && { 'Hive Gateway': ofHive.cpu }) },
      ratios: [
        { peer: 'ws.send', value: single.bare.cpu / single.ours.cpu, goal: 0.95 },
        { peer: `ws.send, ${MANY} events at a time`, value: many.bare.cpu / many.ours.cpu, goal: 4 },
        ...(ofHive ? [{ peer: 'Hive Gateway', value: ofHive.cpu / single.ours.cpu, goal: 40 }] : []),
      ],
      goals: [],
      figures: {
        'bytes of an event': ours.crowd.sample.length,
        'deliveries/s': single.ours.rate,
        'ws.send deliveries/s': single.bare.rate,
        ...(ofHive && { 'Hive Gateway deliveries/s': ofHive.rate }),
        [`CPU µs a delivery, ${MANY} at a time`]: many.ours.cpu,
        [`ws.send CPU µs a delivery, ${MANY} at a time`]: many.bare.cpu,
        [`deliveries/s, ${MANY} at a time`]: many.ours.rate,
      },
    };
  },
};

async function openLanes(workbench: Workbench) {
  const crowd = { clients: CLIENTS, channels: 1, size: SIZE };
  workbench.progress(`${CLIENTS} clients …`);
  const { program, url } = await startGateway(workbench, { fixture: 'feed', subgraphUrls: null });
  const cpuTime = () => program.cpuTime();
  const ours = await openFeedLane(workbench, { ...crowd, url, cpuTime, publisher: program });
  const bare = await openBareLane(workbench, ours.crowd.sample, CLIENTS);
  if (!workbench.options.withHive) return { ours, bare, hive: null };
  return { ours, bare, hive: await openHiveLane(workbench, await startSubgraphs(workbench, 'feed'), crowd) };
}
