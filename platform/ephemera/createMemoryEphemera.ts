import { LRUCache } from 'lru-cache';
import type { Ephemera } from '../ports/Ephemera.ts';

const ENTRIES = 100_000;
/** Characters of keys and values together: about 100 MB at worst. */
const CHARACTERS = 50_000_000;

/** Ephemera in the memory of one process, bounded: the longest unused entries go first. */
export function createMemoryEphemera(now: () => number): Ephemera {
  const entries = new LRUCache<string, { readonly value: string; readonly until: number }>({
    max: ENTRIES,
    maxSize: CHARACTERS,
    sizeCalculation: ({ value }, key) => value.length + key.length,
  });
  const listeners = new Map<string, Set<(message: string) => void>>();
  const live = (key: string) => {
    const entry = entries.get(key);
    return entry !== undefined && now() < entry.until ? entry : null;
  };
  return {
    add: async (counter, amount, ttl) => {
      const entry = live(`counter ${counter}`);
      const sum = Number(entry?.value ?? 0) + amount;
      entries.set(`counter ${counter}`, { value: String(sum), until: entry?.until ?? now() + ttl });
      return sum;
    },
    set: async (key, value, ttl) => void entries.set(`value ${key}`, { value, until: now() + ttl }),
    get: async (key) => live(`value ${key}`)?.value ?? null,
    publish: (channel, message) => {
      for (const listener of [...(listeners.get(channel) ?? [])]) listener(message);
    },
    subscribe: (channel, listener) => {
      const channelListeners = listeners.get(channel) ?? new Set();
      listeners.set(channel, channelListeners.add(listener));
      return () => {
        channelListeners.delete(listener);
        if (channelListeners.size === 0) listeners.delete(channel);
      };
    },
    close: async () => {
      entries.clear();
      listeners.clear();
    },
  };
}
