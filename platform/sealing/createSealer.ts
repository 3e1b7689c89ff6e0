import { LRUCache } from 'lru-cache';
import type { KeyStore } from '../ports/KeyStore.ts';
import { decrypt, encrypt } from './cipher.ts';
import { ERASED, type Sealer } from './Sealer.ts';
import { SealingError } from './SealingError.ts';

/** Keys are remembered at most so long, in milliseconds: a key destroyed elsewhere is forgotten by then. */
export const KEY_AGE = 60_000;
const CACHED_KEYS = 50_000;

/** A person's key; null: destroyed. */
type Known = { readonly key: Uint8Array | null; readonly readAt: number };

/** A sealer over a key store. `forget` drops a person's key at once, when it was destroyed. */
export function createSealer(
  keys: Pick<KeyStore, 'read'>,
  now: () => number,
): Sealer & { readonly forget: (person: string) => void } {
  const cache = new LRUCache<string, Known>({ max: CACHED_KEYS });
  const fresh = (person: string): Known | undefined => {
    const known = cache.get(person);
    // A clock that jumped back makes no key young again.
    return known === undefined || Math.abs(now() - known.readAt) > KEY_AGE ? undefined : known;
  };
  // What was prepared is served even if it expires between preparing and use: cached keys of the last moment count.
  const keyOf = (person: string): Uint8Array | null => {
    const known = cache.get(person);
    if (known === undefined) throw new SealingError(`${person} has no key here`);
    return known.key;
  };
  const unseal = (person: string, sealed: string): string | null => {
    const key = keyOf(person);
    return key === null ? null : decrypt(key, person, sealed);
  };
  return {
    prepare: async (persons) => {
      const missing = [...new Set(persons)].filter((person) => fresh(person) === undefined);
      if (missing.length === 0) return;
      const readAt = now();
      for (const [index, found] of (await keys.read(missing)).entries()) {
        const person = missing[index] as string;
        // No key at all reads like a destroyed one: nothing can be sealed, and nothing opens.
        cache.set(person, { key: found !== null && 'key' in found ? found.key : null, readAt });
      }
    },
    has: (person) => fresh(person) !== undefined,
    sealFields: (person, data, fields) =>
      mapFields(data, fields, (text) => {
        const key = keyOf(person);
        if (key === null) throw new SealingError(`${person} has no key, or none any more`);
        return encrypt(key, person, text);
      }),
    unsealFields: (person, data, fields) => mapFields(data, fields, (sealed) => unseal(person, sealed) ?? ERASED),
    unseal,
    forget: (person) => cache.delete(person),
  };
}

function mapFields<Data extends object>(data: Data, fields: readonly string[], map: (text: string) => string): Data {
  const copy = { ...data } as Record<string, unknown>;
  for (const field of fields) if (typeof copy[field] === 'string') copy[field] = map(copy[field]);
  return copy as Data;
}
