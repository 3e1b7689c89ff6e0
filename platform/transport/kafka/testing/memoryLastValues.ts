import type { LastValue, LastValueStore } from '../../../ports/LastValueStore.ts';

/** Last values in memory, for tests of what keeps something there. */
export function memoryLastValues(): LastValueStore {
  const stored = new Map<string, LastValue>();
  const advance = (value: LastValue): LastValue => {
    const former = stored.get(value.key);
    if (former !== undefined && former.version >= value.version) return former;
    stored.set(value.key, value);
    return value;
  };
  return {
    advance: async (values) => values.map(advance),
    read: async (keys) => keys.map((key) => stored.get(key) ?? null),
  };
}
