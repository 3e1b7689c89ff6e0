import { LRUCache } from 'lru-cache';
import { SetMultimap } from '../collections/SetMultimap.ts';
import type { Ephemera } from '../ports/Ephemera.ts';

type Entry = { readonly value: string; readonly until: number };

/** Characters of keys and values together: about 100 MB at worst. */
const CHARACTERS = 50_000_000;
/** So many entries at most: a small one counts as its part of the characters. */
const ENTRIES = 100_000;

/** As many new entries at least come between two looks for what has expired. */
const SWEEP = 1_000;

/** Ephemera in the memory of one process, bounded: what has expired is forgotten, and where it is still too much, the longest unused go first. */
export function createMemoryEphemera(now: () => number): Ephemera {
  const entries = new LRUCache<string, Entry>({
    maxSize: CHARACTERS,
    sizeCalculation: ({ value }, key) => Math.max(value.length + key.length, CHARACTERS / ENTRIES),
  });
  const listeners = new SetMultimap<string, (message: string) => void>();
  const live = (key: string) => {
    const entry = entries.get(key);
    return entry !== undefined && now() < entry.until ? entry : null;
  };
  let untilSweep = SWEEP;
  const put = (key: string, value: string, until: number) => {
    if (!entries.has(key) && --untilSweep <= 0) {
      forgetExpired(entries, now());
      // As many as there are left, so that looking through them costs each new one the same; but before there is no room any more.
      untilSweep = Math.max(SWEEP, Math.min(entries.size, ENTRIES - entries.size));
    }
    entries.set(key, { value, until });
  };
  return {
    add: async (counter, amount, ttl) => {
      const key = `counter ${counter}`;
      const entry = live(key);
      const sum = Math.max(0, Number(entry?.value ?? 0) + amount);
      // Nothing is left behind by who only looks, or takes back what they added: it would push out what others count.
      if (sum === 0) entries.delete(key);
      else put(key, String(sum), entry?.until ?? now() + ttl);
      return sum;
    },
    set: async (key, value, ttl) => put(`value ${key}`, value, now() + ttl),
    get: async (key) => live(`value ${key}`)?.value ?? null,
    publish: (channel, message) => {
      for (const listener of [...listeners.of(channel)]) listener(message);
    },
    subscribe: (channel, listener) => {
      listeners.add(channel, listener);
      return () => void listeners.delete(channel, listener);
    },
    close: async () => {
      entries.clear();
      listeners.clear();
    },
  };
}

function forgetExpired(entries: LRUCache<string, Entry>, time: number): void {
  const expired: string[] = [];
  entries.forEach(({ until }, key) => void (until <= time && expired.push(key)));
  for (const key of expired) entries.delete(key);
}
