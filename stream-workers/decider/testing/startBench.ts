import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryEphemera } from '@c18n/platform/ephemera/createMemoryEphemera';
import { openSqliteKeyStore } from '@c18n/platform/keys/openSqliteKeyStore';
import { silentLog } from '@c18n/platform/logging/Log';
import type { Store } from '@c18n/platform/ports/Store';
import type { Transport } from '@c18n/platform/ports/Transport';
import { createSealer } from '@c18n/platform/sealing/createSealer';
import { openSqliteStore } from '@c18n/platform/store/sqlite/openSqliteStore';
import { createCommandSender } from '@c18n/platform/submission/createCommandSender';
import { OutcomeWaiter } from '@c18n/platform/submission/OutcomeWaiter';
import { createEmbeddedTransport } from '@c18n/platform/transport/createEmbeddedTransport';
import { startDecider } from '../Decider.ts';
import { createDomainRegistry } from '../DomainRegistry.ts';
import { boardDomain } from './boardDomain.ts';

export type BenchOptions = {
  readonly directory?: string;
  readonly store?: (store: Store) => Store;
  readonly transport?: Transport;
  readonly now?: () => number;
};

/** A decider with the board domain on real embedded adapters, and senders for persons `ann` and `bob`. */
export async function startBench(options: BenchOptions = {}) {
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), 'c18n-decider-')));
  const registry = createDomainRegistry([boardDomain]);
  const sqlite = await openSqliteStore({
    file: join(directory, 'store.sqlite'),
    collections: registry.collections,
    partitions: 4,
  });
  const store = options.store?.(sqlite) ?? sqlite;
  const keys = openSqliteKeyStore(join(directory, 'keys.sqlite'), Date.now);
  await keys.create(['ann', 'bob']);
  const now = options.now ?? Date.now;
  const sealer = createSealer(keys, now);
  const ephemera = createMemoryEphemera(now);
  const transport = options.transport ?? createEmbeddedTransport(4);
  const decider = await startDecider({ registry, store, transport, sealer, ephemera, log: silentLog, now });
  const waiter = new OutcomeWaiter(store.outcomes, ephemera);
  const sending = {
    ...{ transport, waiter, outcomes: store.outcomes, sealer, partitions: 4, commands: registry.commands, now },
    fingerprint: (input: string) => input,
    positionToken: ({ stream, partition, number }: { stream: string; partition: number; number: number }) =>
      `${stream}/${partition}/${number}`,
  };
  return {
    ...{ directory, registry, store, keys, sealer, ephemera, transport, decider },
    as: (person: string) => createCommandSender(sending, person),
    /** Ends everything but keeps the files. */
    stop: async () => {
      waiter.stop();
      await decider.stop();
      await Promise.all([transport.close(), sqlite.close(), keys.close()]);
    },
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}
