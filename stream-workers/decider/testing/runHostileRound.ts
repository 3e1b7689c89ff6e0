import { streams } from '@c18n/platform/domain/streams';
import { createMemoryEphemera } from '@c18n/platform/ephemera/createMemoryEphemera';
import { followFacts } from '@c18n/platform/following/FactFollower';
import { memoryKeyStore } from '@c18n/platform/keys/memoryKeyStore';
import { silentLog } from '@c18n/platform/logging/Log';
import type { Store } from '@c18n/platform/ports/Store';
import { createSealer } from '@c18n/platform/sealing/createSealer';
import type { Step } from '@c18n/platform/store/stepped/applyRecord';
import { hostileStep } from '@c18n/platform/store/stepped/hostileStep';
import { createCommandSender } from '@c18n/platform/submission/createCommandSender';
import { OutcomeWaiter } from '@c18n/platform/submission/OutcomeWaiter';
import { seededRandom } from '@c18n/platform/testing/seededRandom';
import { createHostileTransport } from '@c18n/platform/transport/createHostileTransport';
import { expect } from 'vitest';
import { compareWithRebuild } from '../compareWithRebuild.ts';
import { startDecider } from '../Decider.ts';
import { createDomainRegistry } from '../DomainRegistry.ts';
import { boardDomain, boards, pinNote } from './boardDomain.ts';

export type HostileRound = {
  readonly seed: number;
  readonly partitions: number;
  /** How often the store is interrupted at a step, from 0 to 1. */
  readonly interrupt: number;
  /** Opens the same store once more, with a step before its writes. */
  readonly open: (step: Step) => Promise<Store>;
};

export const hostileRegistry = createDomainRegistry([boardDomain]);
const BOARDS = ['board-1', 'board-2', 'board-3', 'board-4'];

/**
 * Three deciders, none of which knows when it loses its partitions, over a transport that repeats, loses and delays, and a store that is interrupted
 * between its writes: every command counts once, every submission is answered, every fact is heard once and in order, and the views equal a rebuild.
 */
export async function runHostileRound({ seed, partitions, interrupt, open }: HostileRound): Promise<void> {
  const random = seededRandom(seed);
  const transport = createHostileTransport(partitions, { duplicate: 0.1, lose: 0.1, delay: 0.2, swap: 0.05 }, random);
  const keys = memoryKeyStore();
  await keys.create(['ann']);
  const sealer = createSealer(keys, Date.now);
  const ephemera = createMemoryEphemera(Date.now);
  const calm = await open(hostileStep(0, random));
  const common = {
    ...{ registry: hostileRegistry, transport, sealer, ephemera, log: silentLog, now: Date.now },
    // In every second round whatever comes during a commit is decided ahead; in the others hardly ever as many wait as by default.
    decideAheadFrom: seed % 2 === 0 ? 1 : 50,
  };
  const backOff = () => new Promise<void>((resolve) => setImmediate(resolve));
  const deciders = await Promise.all(
    [1, 2, 3].map(async () => startDecider({ ...common, store: await open(hostileStep(interrupt, random)), backOff })),
  );
  const waiter = new OutcomeWaiter(calm.outcomes, ephemera);
  const heard = new Map<string, number[]>();
  const follower = await followFacts({
    ...{ transport, ledger: calm.ledger, log: silentLog },
    from: streams.flatMap((stream) =>
      Array.from({ length: partitions }, (_, partition) => ({ stream, partition, number: 0 })),
    ),
    handle: (key, facts) => {
      const name = `${key.stream}/${key.partition}`;
      heard.set(name, [...(heard.get(name) ?? []), ...facts.map(({ number }) => number)]);
    },
  });
  const { commands } = hostileRegistry;
  const sender = createCommandSender(
    {
      ...{ transport, waiter, outcomes: calm.outcomes, sealer, partitions, commands, now: Date.now },
      ...{ fingerprint: (input) => input, positionToken: () => '' },
    },
    'ann',
  );
  const pin = (index: number) => {
    const boardId = BOARDS[index % BOARDS.length] as string;
    const data = (derive: (prefix: string) => string) => ({ boardId, noteId: derive('note'), text: `note ${index}` });
    return sender.send({ definition: pinNote, input: index, idempotencyKey: `key ${index}`, data });
  };
  const refused = (index: number) =>
    sender.send({
      ...{ definition: pinNote, input: index, idempotencyKey: `key ${index}`, retriable: true },
      data: (derive) => ({ boardId: 'board-full', noteId: derive('note'), text: 'one too many' }),
    });
  const indexes = Array.from({ length: 400 }, (_, index) => index);
  for (const part of [indexes.slice(0, 200), indexes.slice(100, 300), indexes.slice(200)]) {
    const [sent, again] = await Promise.all([Promise.all(part.map(pin)), Promise.all([1, 2, 1].map(refused))]);
    expect(new Set(sent.map(({ outcome }) => outcome))).toEqual(new Set(['DONE']));
    expect(again.map(({ outcome }) => outcome)).toEqual(['REFUSED', 'REFUSED', 'REFUSED']);
  }
  await follower.drain();
  for (const decider of deciders) await decider.stop();
  waiter.stop();
  await expectWhole(calm, heard);
  await follower.stop();
}

/** Every command has counted once, every fact was heard once and in order, and the views equal a rebuild. */
async function expectWhole(store: Store, heard: ReadonlyMap<string, readonly number[]>): Promise<void> {
  const counts = await store.documents.load(BOARDS.map((id) => ({ collection: boards, id })));
  expect(counts.map((board) => board?.body)).toMatchObject(BOARDS.map(() => ({ noteCount: 100 })));
  for (const { stream, partition, number } of await store.ledger.heads()) {
    expect(heard.get(`${stream}/${partition}`) ?? []).toEqual(Array.from({ length: number }, (_, index) => index + 1));
  }
  expect(await compareWithRebuild(store, hostileRegistry)).toEqual([]);
}
