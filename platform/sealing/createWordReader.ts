import DataLoader from 'dataloader';
import type { Sealer } from './Sealer.ts';
import type { WordReader } from './WordReader.ts';

/** A word reader for one operation: keys that are asked for in one tick are read together. */
export function createWordReader(sealer: Sealer): WordReader {
  const prepared = new DataLoader<string, true>(async (persons) => {
    await sealer.prepare(persons);
    return persons.map(() => true);
  });
  return {
    open: async (person, sealed) => {
      if (sealed === null) return null;
      if (!sealer.has(person)) await prepared.load(person);
      return sealer.unseal(person, sealed);
    },
  };
}
