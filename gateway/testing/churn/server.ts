import { queryObjects } from 'node:v8';
import { createMetrics } from '@c18n/platform/metrics/createMetrics';
import { parseMetrics } from '@c18n/platform/metrics/testing/parseMetrics';
import { defaultGatewayConfiguration } from '../../GatewayConfiguration.ts';
import { startTestGateway } from '../startTestGateway.ts';
import { EndlessWorld } from './EndlessWorld.ts';
import type { ServerCounts } from './ServerCounts.ts';
import type { ServerMemory } from './ServerMemory.ts';

// A gateway in a process of its own that does what it is asked by its parent and ends with it.

const { live } = defaultGatewayConfiguration;
const metrics = createMetrics();
const world = new EndlessWorld();
const bounds = { queueSize: 16, blockSize: 16, groupBytes: 262_144, ring: { facts: 64, characters: 1_000_000 } };
const costRates = { person: 1e15, importer: 1e15, address: 1e15 };
const gateway = await startTestGateway({ live: { ...live, ...bounds }, costRates }, world, undefined, metrics);

async function count(): Promise<ServerCounts> {
  const values = parseMetrics(await metrics.text());
  const sum = (name: string) =>
    [...values].filter(([key]) => key.split('{')[0] === name).reduce((total, [, value]) => total + value, 0);
  return {
    groups: sum('c18n_live_groups'),
    members: sum('c18n_live_members'),
    connections: sum('c18n_connections'),
    stalled: sum('c18n_connections_stalled'),
  };
}

/** What is still there after everything was freed that can be. */
async function memory(): Promise<ServerMemory> {
  world.forget();
  await new Promise(setImmediate);
  // Collects garbage, too, and more thoroughly than `gc` does.
  const objects = queryObjects(Object, { format: 'count' });
  const { heapUsed, external } = process.memoryUsage();
  return { objects, bytes: heapUsed + external };
}

const answers: Readonly<Record<string, () => unknown>> = {
  url: () => gateway.url,
  /** Says something in every room, and answers how often that was done. */
  say: () => {
    world.sayEverywhere();
    return world.turns;
  },
  ...{ turns: () => world.turns, count, memory },
};

process.on('message', async ({ id, question }: { id: number; question: string }) => {
  // A parent that has ended needs no answer.
  process.send?.({ id, answer: await answers[question]?.() }, undefined, undefined, () => {});
});
process.on('disconnect', () => process.exit());
process.send?.({ id: 0 });
