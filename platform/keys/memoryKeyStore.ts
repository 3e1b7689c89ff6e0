import { randomBytes } from 'node:crypto';
import type { KeyStore, PersonKey } from '../ports/KeyStore.ts';

/** A store of keys in memory, for tests: what was sealed is lost with the process. */
export function memoryKeyStore(): KeyStore {
  const keys = new Map<string, Uint8Array | null>();
  const read = (person: string): PersonKey | null => {
    const key = keys.get(person);
    if (key === undefined) return null;
    return key === null ? { person, destroyed: true } : { person, key };
  };
  return {
    create: async (persons) => {
      for (const person of persons) if (!keys.has(person)) keys.set(person, randomBytes(32));
      return persons.map((person) => read(person) as PersonKey);
    },
    read: async (persons) => persons.map(read),
    destroy: async (person) => {
      keys.set(person, null);
    },
    close: async () => undefined,
  };
}
