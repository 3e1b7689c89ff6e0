import type { Benchmark } from '../Benchmark.ts';
import { startGateway } from '../federation/startGateway.ts';
import { startSubgraphs } from '../federation/startSubgraphs.ts';
import { measureLanes } from './measureLanes.ts';
import { openFeedLane } from './openFeedLane.ts';
import { openHiveLane } from './openHiveLane.ts';

const GROUPS = 1_000;
/** So many events happen at a time, each in another channel. */
const EVENTS = 100;
const ROUNDS = 5;
const SECONDS = 3;
const SIZE = 120;

/** Everybody has arguments of their own, so nothing is shared: subgraphs are asked over HTTP by both gateways. */
export const groupsBenchmark: Benchmark = {
  name: 'groups',
  about: `events to ${GROUPS} clients, each of which follows something else; beside Hive Gateway`,
  run: async (workbench) => {
    const crowd = { clients: GROUPS, channels: GROUPS, size: SIZE };
    workbench.progress(`${GROUPS} clients …`);
    const subgraphs = await startSubgraphs(workbench, 'feed');
    const { program, url } = await startGateway(workbench, { fixture: 'feed', subgraphUrls: subgraphs.urls });
    const cpuTime = () => program.cpuTime();
    const ours = await openFeedLane(workbench, { ...crowd, url, cpuTime, publisher: program });
    const hive = workbench.options.withHive ? await openHiveLane(workbench, subgraphs, crowd) : null;
    const lanes = { ours, ...(hive && { hive }) };
    const found = await measureLanes(workbench, lanes, { events: EVENTS, rounds: ROUNDS, seconds: SECONDS });
    const ratio = found.hive && { peer: 'Hive Gateway', value: found.hive.cpu / found.ours.cpu, goal: 10 };
    return {
      ...{ unit: 'CPU µs a delivery', ours: found.ours.cpu },
      peers: { ...(found.hive && { 'Hive Gateway': found.hive.cpu }) },
      ...{ ratios: ratio === undefined ? [] : [ratio], goals: [] },
      figures: {
        'deliveries/s': found.ours.rate,
        ...(found.hive && { 'Hive Gateway deliveries/s': found.hive.rate }),
      },
    };
  },
};
