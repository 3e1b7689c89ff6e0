import { createSecretKey, type KeyObject } from 'node:crypto';
import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import { atMost } from '../collections/atMost.ts';
import type { KeyStore } from '../ports/KeyStore.ts';
import { decrypt, encrypt } from './cipher.ts';
import { ERASED, type Sealer } from './Sealer.ts';
import { SealingError } from './SealingError.ts';

/** Keys are remembered at most so long, in milliseconds: a key destroyed elsewhere is forgotten by then. */
export const KEY_AGE = 60_000;
const CACHED_KEYS = 50_000;

/** What is known of a person's key, and since when. */
type Known = { readonly key: KeyObject | 'missing' | 'destroyed'; readonly readAt: number };

/**
 * A sealer over a key store. `forget` is told that a person's key was destroyed: from then on it is not used.
 *
 * @param now a clock in milliseconds
 */
export function createSealer(
  keys: Pick<KeyStore, 'read'>,
  now: () => number,
  cachedKeys = CACHED_KEYS,
): Sealer & { readonly forget: (person: string) => void } {
  const cache = new LRUCache<string, Known>(atMost(cachedKeys));
  const fresh = (person: string): Known | undefined => {
    const known = cache.get(person);
    // A clock that jumped back makes no key young again.
    return known === undefined || Math.abs(now() - known.readAt) > KEY_AGE ? undefined : known;
  };
  const loader = new DataLoader<string, true>(async (persons) => {
    // Within the tick the loader asks for a person once; what it kept beyond that would never expire.
    loader.clearAll();
    const readAt = now();
    for (const [index, found] of (await keys.read(persons)).entries()) {
      const person = persons[index] as string;
      // A read that was under way while the key was destroyed must not bring it back.
      if (fresh(person)?.key === 'destroyed') continue;
      const key = found === null ? 'missing' : 'key' in found ? createSecretKey(found.key) : 'destroyed';
      cache.set(person, { key, readAt });
    }
    return persons.map(() => true);
  });
  // What was prepared is served even if it expires between preparing and use: cached keys of the last moment count.
  const keyOf = (person: string) => cache.get(person)?.key ?? 'missing';
  // Without any key nothing opens, as with a destroyed one.
  const unseal = (person: string, sealed: string): string | null => {
    const key = keyOf(person);
    return typeof key === 'string' ? null : decrypt(key, person, sealed);
  };
  return {
    prepare: async (persons) => {
      // That there was no key may have changed: the person may be registering.
      const missing = persons.filter((person) => (fresh(person)?.key ?? 'missing') === 'missing');
      if (missing.length > 0) await Promise.all(missing.map((person) => loader.load(person)));
    },
    has: (person) => fresh(person) !== undefined,
    isErased: (person) => keyOf(person) === 'destroyed',
    sealFields: (person, data, fields) =>
      mapFields(data, fields, (text) => {
        const key = keyOf(person);
        if (typeof key === 'string') throw new SealingError(key, person);
        return encrypt(key, person, text);
      }),
    unsealFields: (person, data, fields) => mapFields(data, fields, (sealed) => unseal(person, sealed) ?? ERASED),
    unseal,
    forget: (person) => void cache.set(person, { key: 'destroyed', readAt: now() }),
  };
}

function mapFields<Data extends object>(data: Data, fields: readonly string[], map: (text: string) => string): Data {
  const copy = { ...data } as Record<string, unknown>;
  for (const field of fields) {
    const words = copy[field] ?? null;
    if (words === null) continue;
    if (typeof words !== 'string') throw new TypeError(`the personal field ${field} is not a text`);
    copy[field] = map(words);
  }
  return copy as Data;
}
