import type { Sealer } from './Sealer.ts';
import type { WordReader } from './WordReader.ts';

/** A word reader over a sealer, which reads the keys that are asked for in one tick together. */
export function createWordReader(sealer: Sealer): WordReader {
  return {
    open: async (person, sealed) => {
      if (sealed === null) return null;
      if (!sealer.has(person)) await sealer.prepare([person]);
      return sealer.unseal(person, sealed);
    },
  };
}
