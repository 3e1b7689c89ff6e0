import type { Adapters } from '@c18n/assembly/Adapters';
import type { Store } from '@c18n/platform/ports/Store';

/** Adapters whose reads are counted. */
export type CountedAdapters = {
  readonly adapters: Adapters;
  /** The calls so far by port and function: `documents.load`. */
  readonly counts: () => Readonly<Record<string, number>>;
  /** The ranges of indexes that were read so far: one call can be of many. */
  readonly ranges: () => number;
};

/** Counts the reads that queries and decisions can make of store, keys and search. */
export function countCalls(adapters: Adapters): CountedAdapters {
  const calls = new Map<string, number>();
  const counted = <Arguments extends readonly unknown[], Result>(
    name: string,
    call: (...args: Arguments) => Result,
  ): ((...args: Arguments) => Result) => {
    return (...args) => {
      calls.set(name, (calls.get(name) ?? 0) + 1);
      return call(...args);
    };
  };
  let ranges = 0;
  const { store, keys, search, writers } = adapters;
  const countedStore = <Counted extends Store>(one: Counted): Counted => ({
    ...one,
    documents: {
      load: counted('documents.load', one.documents.load),
      page: counted('documents.page', (queries) => {
        ranges += queries.length;
        return one.documents.page(queries);
      }),
    },
    lastValues: { ...one.lastValues, read: counted('lastValues.read', one.lastValues.read) },
    outcomes: { ...one.outcomes, find: counted('outcomes.find', one.outcomes.find) },
    ledger: { ...one.ledger, read: counted('ledger.read', one.ledger.read) },
  });
  return {
    counts: () => Object.fromEntries(calls),
    ranges: () => ranges,
    adapters: {
      ...adapters,
      keys: { ...keys, read: counted('keys.read', keys.read) },
      search: { ...search, search: counted('search.search', search.search) },
      store: countedStore(store),
      writers: writers.map(countedStore),
    },
  };
}
