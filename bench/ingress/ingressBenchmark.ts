import { partitionOf } from '@c18n/platform/ids/partitionOf';
import { seededRandom } from '@c18n/platform/testing/seededRandom';
import type { Benchmark } from '../Benchmark.ts';
import { quantile } from '../report/quantile.ts';
import type { Workbench } from '../Workbench.ts';
import { type Ingress, IngressGateway } from './IngressGateway.ts';
import type { Way } from './program/TakingIn.ts';

const CHANNELS = 1_000;
const PARTITIONS = 16;
/** Of the whole installation, each of one channel. */
const CLIENTS = 1_600;
const GATEWAYS = [1, 4, 16] as const;
const FACTS = 40_000;
const FOLLOWED_FACTS = 8_000;
const ROUNDS = 9;
const ways: readonly Way[] = ['as served', 'parsing everything', 'kafkajs alone'];

/** What the facts cost a gateway that nobody there follows, and what part of it that is with the clients of one gateway among 1, 4 and 16. */
export const ingressBenchmark: Benchmark = {
  name: 'ingress',
  about: `CPU of facts that come to a gateway as from Kafka: followed by nobody there, and by its share of ${CLIENTS} clients`,
  run: async (workbench) => {
    const alone = await measureAlone(workbench);
    const shares: Record<string, number> = {};
    for (const gateways of GATEWAYS) Object.assign(shares, await measureShare(workbench, gateways, alone['as served']));
    return {
      ...{ unit: 'CPU µs a fact', ours: alone['as served'] },
      peers: { 'parsing everything': alone['parsing everything'] },
      ratios: [{ peer: 'parsing everything', value: alone.ratio, goal: 1 }],
      goals: [],
      figures: { 'of it kafkajs, CPU µs': alone['kafkajs alone'], ...shares },
    };
  },
};

async function measureAlone(workbench: Workbench): Promise<Record<Way | 'ratio', number>> {
  const gateway = await IngressGateway.start(workbench, { partitions: PARTITIONS, channels: CHANNELS });
  const found: Record<Way, number[]> = { 'as served': [], 'parsing everything': [], 'kafkajs alone': [] };
  for (let round = 0; round <= ROUNDS; round++) {
    const told: string[] = [];
    for (const way of ways) {
      const { cpu } = await gateway.takeIn(way, FACTS);
      // The first warms up.
      if (round > 0) found[way].push(cpu);
      told.push(`${way} ${cpu.toFixed(2)}`);
    }
    workbench.progress(`round ${round}, CPU µs a fact that nobody follows: ${told.join(', ')}`);
  }
  const middle = (way: Way) => quantile(found[way], 0.5);
  // Of each round by itself: what else the machine does changes from round to round.
  const ratios = found['parsing everything'].map((cpu, round) => cpu / (found['as served'][round] ?? cpu));
  return {
    ratio: quantile(ratios, 0.5),
    'as served': middle('as served'),
    'parsing everything': middle('parsing everything'),
    'kafkajs alone': middle('kafkajs alone'),
  };
}

/** @param unfollowed CPU µs of a fact that nobody follows */
async function measureShare(workbench: Workbench, gateways: number, unfollowed: number) {
  const gateway = await IngressGateway.start(workbench, { partitions: PARTITIONS, channels: CHANNELS });
  const random = seededRandom(gateways);
  await gateway.connect(Array.from({ length: CLIENTS / gateways }, () => Math.floor(random() * CHANNELS)));
  const rounds: Ingress[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await gateway.takeIn('as served', FOLLOWED_FACTS));
  const middle = (figure: keyof Ingress) =>
    quantile(
      rounds.map((round) => round[figure]),
      0.5,
    );
  const [cpu, followed] = [middle('cpu'), middle('followed')];
  const partitions = new Set([...gateway.followers.keys()].map((channel) => partitionOf(channel, PARTITIONS)));
  workbench.progress(`one of ${gateways}: ${cpu.toFixed(1)} CPU µs a fact, ${(followed * 100).toFixed(1)} % followed`);
  return {
    [`one of ${gateways}: share of facts followed`]: followed,
    [`one of ${gateways}: CPU µs a fact, deliveries included`]: cpu,
    [`one of ${gateways}: share of it for what nobody follows`]: (unfollowed * (1 - followed)) / cpu,
    [`one of ${gateways}: partitions that nobody follows, of ${PARTITIONS}`]: PARTITIONS - partitions.size,
  };
}
