import type { Benchmark } from '../Benchmark.ts';
import { ITEM_ADDED } from '../federation/feed/feedOperation.ts';
import { type MeasuredGateway, startGateway } from '../federation/startGateway.ts';
import { Crowd } from '../sockets/Crowd.ts';
import type { Workbench } from '../Workbench.ts';
import type { Lane } from './Lane.ts';
import { measureLanes } from './measureLanes.ts';
import { openFeedLane } from './openFeedLane.ts';

const HEALTHY = 900;
const STALLED = 100;
const ROUNDS = 5;
const SECONDS = 2;
const SIZE = 120;
/** Characters of the texts that fill what the system keeps for clients that do not read, and how many there are: about 5 MB a client. */
const LARGE = 65_536;
const LARGE_EVENTS = 80;
/** Milliseconds after which a stalled client, which answers no ping either, is given up: not while this is measured. */
const PATIENCE = 3_600_000;
const MEBIBYTE = 1_024 * 1_024;

/** The same clients alone, and then beside others who have stopped reading. */
export const stalledBenchmark: Benchmark = {
  name: 'stalled',
  about: `events to ${HEALTHY} clients, before and while ${STALLED} others do not read`,
  run: async (workbench) => {
    const options = { fixture: 'feed', subgraphUrls: null, patience: PATIENCE } as const;
    const gateway = await startGateway(workbench, options);
    workbench.progress(`${HEALTHY} clients …`);
    const lane = await openFeedLane(workbench, {
      ...{ url: gateway.url, cpuTime: () => gateway.program.cpuTime(), publisher: gateway.program },
      ...{ clients: HEALTHY, channels: 1, size: SIZE },
    });
    // The same for all is sent before: what that needs is not for those who stall.
    await publishLarge(gateway, lane);
    const alone = await measure(workbench, lane);
    const memoryBefore = await heldMemory(gateway);
    await addStalled(workbench, gateway, lane);
    const beside = await measure(workbench, lane);
    const grown = ((await heldMemory(gateway)) - memoryBefore) / MEBIBYTE;
    return {
      ...{ unit: 'CPU µs a delivery', ours: beside.cpu, peers: { 'without stalled clients': alone.cpu } },
      ratios: [{ peer: 'without stalled clients', value: alone.cpu / beside.cpu, goal: 1 / 1.15 }],
      goals: [{ name: 'memory for the stalled clients', value: grown, unit: 'MiB', atMost: 64 }],
      figures: {
        'MiB sent to each stalled client': (LARGE * LARGE_EVENTS) / MEBIBYTE,
        'deliveries/s': beside.rate,
        'deliveries/s without stalled clients': alone.rate,
      },
    };
  },
};

/** Bytes. A heap that grows before it is collected (see `npm start`) would count what nobody holds any more. */
async function heldMemory({ program }: MeasuredGateway): Promise<number> {
  await program.ask('collect');
  return program.residentMemory();
}

async function measure(workbench: Workbench, lane: Lane) {
  const { lane: found } = await measureLanes(workbench, { lane }, { events: 1, rounds: ROUNDS, seconds: SECONDS });
  return found;
}

/** Clients that hear one event, stop reading, and are sent more than the system keeps for them. */
async function addStalled(workbench: Workbench, gateway: MeasuredGateway, lane: Lane): Promise<void> {
  workbench.progress(`${STALLED} clients that do not read …`);
  const stalled = new Crowd();
  workbench.defer(() => stalled.close());
  const { url } = gateway;
  const variables = { channel: 'channel-0' };
  await stalled.connect(STALLED, (client) => ({
    url,
    token: `bench.stalled-${client}.token`,
    query: ITEM_ADDED,
    variables,
  }));
  await stalled.warmUp(() => lane.publish(1));
  stalled.stall();
  await publishLarge(gateway, lane);
}

async function publishLarge({ program }: MeasuredGateway, lane: Lane): Promise<void> {
  for (let event = 0; event < LARGE_EVENTS; event++) {
    const expected = lane.crowd.total + lane.reach;
    await program.ask('publish', { channels: ['channel-0'], size: LARGE });
    await lane.crowd.reached(expected);
  }
}
