import { seededRandom } from '@c18n/platform/testing/seededRandom';
import { expect, test } from 'vitest';
import { openSocket, type SocketMessage } from './testing/openSocket.ts';
import { startTestGateway, tokenOf } from './testing/startTestGateway.ts';

const IDS = ['one', 'two', 'three'];
const STEPS = 120;

/** Each use of an id asks under a name of its own, so that what is told of it can be told from what is told of the former one. */
const queryOf = (use: number) => `subscription ($after: Position) {
  use_${use}: roomEvents(roomId: "hall", after: $after) { ... on MessageSaid { message { text } } }
}`;

test.each([1, 2, 3])('ids that are used again at any moment never tell of their former use (seed %i)', async (seed) => {
  await using gateway = await startTestGateway();
  const { world, positions } = gateway;
  const random = seededRandom(seed);
  const client = await openSocket(gateway.url, tokenOf('ada'));
  const after = positions.sign(world.say('hall', 'before'));
  const running = new Map<string, number>();
  let said = 0;
  const say = () => world.say('hall', String(said++));
  const start = (id: string, use: number) => {
    running.set(id, use);
    client.start(id, queryOf(use), { after });
  };
  for (let step = 0; step < STEPS; step++) {
    const id = IDS[Math.floor(random() * IDS.length)] ?? '';
    if (random() < 0.3) say();
    if (!running.delete(id)) start(id, step);
    else {
      client.send({ type: 'complete', id });
      if (random() < 0.7) start(id, step);
    }
    // Now and then the server hears of it before it goes on.
    if (random() < 0.3) await new Promise((resolve) => setImmediate(resolve));
  }
  for (const id of IDS) if (!running.has(id)) start(id, STEPS);
  say();

  const told = new Map<string, number[]>();
  const last = new Map<string, number>();
  const isDone = () => [...running].every(([id, use]) => told.get(`${id} ${use}`)?.length === said);
  while (!isDone()) {
    const { type, id = '', payload }: SocketMessage = await client.next();
    expect(type).toBe('next');
    const [name = '', event] = Object.entries<{ message: { text: string } }>(payload.data)[0] ?? [];
    const use = Number(name.slice('use_'.length));
    expect(use).toBeGreaterThanOrEqual(last.get(id) ?? 0);
    last.set(id, use);
    told.set(`${id} ${use}`, [...(told.get(`${id} ${use}`) ?? []), Number(event?.message.text)]);
  }
  for (const numbers of told.values()) expect(numbers).toEqual(numbers.map((_, index) => index));
  client.send({ type: 'ping' });
  expect((await client.next()).type).toBe('pong');
});
