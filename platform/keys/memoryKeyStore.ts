import { randomBytes } from 'node:crypto';
import type { KeyStore, PersonKey } from '../ports/KeyStore.ts';

/**
 * A store of keys in memory, for tests: what was sealed is lost with the process.
 *
 * @param now a clock in milliseconds since the epoch
 */
export function memoryKeyStore(now: () => number = Date.now): KeyStore {
  const keys = new Map<string, Uint8Array | null>();
  const wanted = new Map<string, number>();
  let installation: string | null = null;
  const read = (person: string): PersonKey | null => {
    const key = keys.get(person);
    if (key === undefined) return null;
    return key === null ? { person, destroyed: true } : { person, key };
  };
  return {
    create: async (persons) => {
      for (const person of persons) {
        if (!keys.has(person)) keys.set(person, randomBytes(32));
        wanted.set(person, now());
      }
      return persons.map((person) => read(person) as PersonKey);
    },
    read: async (persons) => persons.map(read),
    destroy: async (person) => {
      keys.set(person, null);
    },
    drop: async (persons, before) => {
      for (const person of persons) {
        if (keys.get(person) !== null && (wanted.get(person) ?? 0) < before) keys.delete(person);
      }
    },
    scan: async (after, limit) =>
      [...keys.keys()]
        .filter((person) => person > after)
        .sort()
        .slice(0, limit)
        .map((person) => read(person) as PersonKey),
    bringBack: async (brought) => {
      for (const one of brought) {
        if ('destroyed' in one) keys.set(one.person, null);
        else if (!keys.has(one.person)) keys.set(one.person, one.key);
        wanted.set(one.person, now());
      }
    },
    installation: async () => installation,
    assign: async (id) => {
      installation ??= id;
      return installation;
    },
    close: async () => undefined,
  };
}
