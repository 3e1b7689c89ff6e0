import { createSteppedStore } from '@c18n/platform/store/stepped/createSteppedStore';
import { MemoryTables } from '@c18n/platform/store/stepped/MemoryTables';
import { it } from 'vitest';
import { hostileRegistry, runHostileRound } from './testing/runHostileRound.ts';

it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))(
  'on hostile adapters every command counts once and the views equal a rebuild (seed %i)',
  async (seed) => {
    const common = { tables: new MemoryTables(), collections: hostileRegistry.collections, partitions: 2 };
    const open = async (step: Parameters<typeof createSteppedStore>[0]['step']) =>
      createSteppedStore({ ...common, step });
    await runHostileRound({ seed, partitions: 2, interrupt: 0.003, open });
  },
);
