import { streams } from '@c18n/platform/domain/streams';
import { createMemoryEphemera } from '@c18n/platform/ephemera/createMemoryEphemera';
import { followFacts } from '@c18n/platform/following/FactFollower';
import { memoryKeyStore } from '@c18n/platform/keys/memoryKeyStore';
import { silentLog } from '@c18n/platform/logging/Log';
import { createSealer } from '@c18n/platform/sealing/createSealer';
import { createSteppedStore } from '@c18n/platform/store/stepped/createSteppedStore';
import { hostileStep } from '@c18n/platform/store/stepped/hostileStep';
import { MemoryTables } from '@c18n/platform/store/stepped/MemoryTables';
import { createCommandSender } from '@c18n/platform/submission/createCommandSender';
import { OutcomeWaiter } from '@c18n/platform/submission/OutcomeWaiter';
import { seededRandom } from '@c18n/platform/testing/seededRandom';
import { createHostileTransport } from '@c18n/platform/transport/createHostileTransport';
import { expect, it } from 'vitest';
import { compareWithRebuild } from './compareWithRebuild.ts';
import { startDecider } from './Decider.ts';
import { createDomainRegistry } from './DomainRegistry.ts';
import { boardDomain, boards, pinNote } from './testing/boardDomain.ts';

const PARTITIONS = 2;
const registry = createDomainRegistry([boardDomain]);

it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))(
  'on hostile adapters every command counts once and the views equal a rebuild (seed %i)',
  async (seed) => {
    const random = seededRandom(seed);
    const tables = new MemoryTables();
    const storeWith = (interrupt: number) =>
      createSteppedStore({
        tables,
        collections: registry.collections,
        partitions: PARTITIONS,
        step: hostileStep(interrupt, random),
      });
    const transport = createHostileTransport(PARTITIONS, { duplicate: 0.1, lose: 0.1, delay: 0.2, swap: 0.05 }, random);
    const keys = memoryKeyStore();
    await keys.create(['ann']);
    const sealer = createSealer(keys, Date.now);
    const ephemera = createMemoryEphemera(Date.now);
    const calm = storeWith(0);
    const common = { registry, transport, sealer, ephemera, log: silentLog, now: Date.now };
    const deciders = await Promise.all(
      [1, 2, 3].map(() =>
        startDecider({
          ...common,
          store: storeWith(0.003),
          backOff: () => new Promise<void>((resolve) => setImmediate(resolve)),
        }),
      ),
    );
    const waiter = new OutcomeWaiter(calm.outcomes, ephemera);
    const heard = new Map<string, number[]>();
    const follower = await followFacts({
      ...{ transport, ledger: calm.ledger, log: silentLog },
      from: streams.flatMap((stream) =>
        Array.from({ length: PARTITIONS }, (_, partition) => ({ stream, partition, number: 0 })),
      ),
      handle: (key, facts) => {
        const name = `${key.stream}/${key.partition}`;
        heard.set(name, [...(heard.get(name) ?? []), ...facts.map(({ number }) => number)]);
      },
    });
    const sender = createCommandSender(
      {
        ...{
          transport,
          waiter,
          outcomes: calm.outcomes,
          sealer,
          partitions: PARTITIONS,
          commands: registry.commands,
          now: Date.now,
        },
        ...{ fingerprint: (input) => input, positionToken: () => '' },
      },
      'ann',
    );
    const boardIds = ['board-1', 'board-2', 'board-3', 'board-4'];
    const pin = (index: number) => {
      const boardId = boardIds[index % boardIds.length] as string;
      const data = (derive: (prefix: string) => string) => ({ boardId, noteId: derive('note'), text: `note ${index}` });
      return sender.send({ definition: pinNote, input: index, idempotencyKey: `key ${index}`, data });
    };
    const indexes = Array.from({ length: 400 }, (_, index) => index);
    for (const part of [indexes.slice(0, 200), indexes.slice(100, 300), indexes.slice(200)]) {
      const sent = await Promise.all(part.map(pin));
      expect(new Set(sent.map(({ outcome }) => outcome))).toEqual(new Set(['DONE']));
    }
    await follower.drain();
    for (const decider of deciders) await decider.stop();
    waiter.stop();

    const counts = await calm.documents.load(boardIds.map((id) => ({ collection: boards, id })));
    expect(counts.map((board) => board?.body)).toMatchObject(boardIds.map(() => ({ noteCount: 100 })));
    for (const { stream, partition, number } of await calm.ledger.heads()) {
      expect(heard.get(`${stream}/${partition}`) ?? []).toEqual(
        Array.from({ length: number }, (_, index) => index + 1),
      );
    }
    expect(await compareWithRebuild(calm, registry)).toEqual([]);
    await follower.stop();
  },
);
