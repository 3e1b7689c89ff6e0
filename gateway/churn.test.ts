import { seededRandom } from '@c18n/platform/testing/seededRandom';
import { expect, test } from 'vitest';
import { ChurnClient } from './testing/churn/ChurnClient.ts';
import { ChurnServer } from './testing/churn/ChurnServer.ts';
import { Demand } from './testing/churn/Demand.ts';
import type { ServerMemory } from './testing/churn/ServerMemory.ts';

/** `npm run soak` has it run for an hour. */
const SECONDS = Number(process.env.CHURN_SECONDS ?? '20');
const SEED = Number(process.env.CHURN_SEED ?? '1');
const CLIENTS = 24;
/** Connections of each client in a round. */
const LIVES = 3;
const FEWEST_ROUNDS = 6;
/** So many objects more or less are no leak: a round has 72 connections, each of many objects. */
const SLACK = 60;
const nothing = { groups: 0, members: 0, connections: 0, stalled: 0 };

/** Has every client connect and go some times, while what they wait for is said. */
async function round(server: ChurnServer, clients: readonly ChurnClient[], demand: Demand): Promise<void> {
  const url = await server.ask('url');
  let isOver = false;
  const lives = clients.map(async (client) => {
    for (let life = 0; life < LIVES; life++) await client.live(url);
  });
  const living = Promise.all(lives).finally(() => {
    isOver = true;
  });
  const saying = (async () => {
    while (!isOver) await server.ask(demand.isMet(await server.ask('turns')) ? 'turns' : 'say');
  })();
  await Promise.all([living, saying]);
}

test('clients that come, stall, are cut off and resume hear everything once and in order, and nothing of them stays in memory', {
  timeout: SECONDS * 1_000 + 600_000,
}, async () => {
  await using server = await ChurnServer.start();
  const demand = new Demand();
  const random = seededRandom(SEED);
  const clients = Array.from({ length: CLIENTS }, (_, number) => new ChurnClient(number, { server, random, demand }));
  const memory: ServerMemory[] = [];
  const end = performance.now() + SECONDS * 1_000;
  while (memory.length < FEWEST_ROUNDS || performance.now() < end) {
    await round(server, clients, demand);
    const left = await server.until(({ connections, members }) => connections + members === 0);
    expect(left).toEqual(nothing);
    memory.push(await server.ask('memory'));
  }
  // The first third warms up. The least of several samples is what cannot be freed.
  const third = Math.floor(memory.length / 3);
  const least = (samples: readonly ServerMemory[], figure: keyof ServerMemory) =>
    Math.min(...samples.map((sample) => sample[figure]));
  const [early, late] = [memory.slice(third, 2 * third), memory.slice(-third)];
  expect(least(late, 'objects') - least(early, 'objects')).toBeLessThan(SLACK);
  expect(least(late, 'bytes') / least(early, 'bytes')).toBeLessThan(1.05);
});
