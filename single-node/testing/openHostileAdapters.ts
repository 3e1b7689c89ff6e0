import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Adapters } from '@c18n/assembly/Adapters';
import { registry } from '@c18n/assembly/domains';
import { createMemoryEphemera } from '@c18n/platform/ephemera/createMemoryEphemera';
import { memoryKeyStore } from '@c18n/platform/keys/memoryKeyStore';
import { openSqliteSearchIndex } from '@c18n/platform/search/openSqliteSearchIndex';
import { createSteppedStore } from '@c18n/platform/store/stepped/createSteppedStore';
import { hostileStep } from '@c18n/platform/store/stepped/hostileStep';
import { MemoryTables } from '@c18n/platform/store/stepped/MemoryTables';
import { seededRandom } from '@c18n/platform/testing/seededRandom';
import { createHostileTransport } from '@c18n/platform/transport/createHostileTransport';

const PARTITIONS = 2;

/**
 * Adapters within one process that promise as little as the ports allow: commits are torn and answers lost, commands and facts come twice,
 * late or never, and two deciders are given each other's partitions without notice. What holds on these holds on a cluster.
 *
 * @param seed the same seed goes wrong the same way
 */
export async function openHostileAdapters(seed: number): Promise<Adapters> {
  const random = seededRandom(seed);
  const tables = new MemoryTables();
  const open = (interrupt: number) =>
    createSteppedStore({
      tables,
      collections: registry.collections,
      partitions: PARTITIONS,
      step: hostileStep(interrupt, random),
    });
  const directory = await mkdtemp(join(tmpdir(), 'c18n-hostile-'));
  const transport = createHostileTransport(PARTITIONS, { duplicate: 0.1, lose: 0.1, delay: 0.2, swap: 0.03 }, random);
  const keys = memoryKeyStore();
  const ephemera = createMemoryEphemera(Date.now);
  const search = openSqliteSearchIndex(join(directory, 'search.sqlite'));
  return {
    ...{ store: open(0), transport, keys, ephemera, search, outdated: [] },
    writers: [open(0.004), open(0.004)],
    close: async () => {
      await transport.close();
      await search.close();
      await rm(directory, { recursive: true });
    },
  };
}
