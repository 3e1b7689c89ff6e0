import type { Adapters } from '@c18n/assembly/Adapters';

/** Adapters whose reads are counted. */
export type CountedAdapters = {
  readonly adapters: Adapters;
  /** The calls so far by port and function: `documents.load`. */
  readonly counts: () => Readonly<Record<string, number>>;
  /** The ranges of indexes that were read so far: one call can be of many. */
  readonly ranges: () => number;
};

/** Counts the reads that answering a query can make of store, keys and search. */
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
  const { store, keys, search } = adapters;
  const { documents, lastValues, outcomes, ledger } = store;
  return {
    counts: () => Object.fromEntries(calls),
    ranges: () => ranges,
    adapters: {
      ...adapters,
      keys: { ...keys, read: counted('keys.read', keys.read) },
      search: { ...search, search: counted('search.search', search.search) },
      store: {
        ...store,
        documents: {
          load: counted('documents.load', documents.load),
          page: counted('documents.page', (queries) => {
            ranges += queries.length;
            return documents.page(queries);
          }),
        },
        lastValues: { ...lastValues, read: counted('lastValues.read', lastValues.read) },
        outcomes: { ...outcomes, find: counted('outcomes.find', outcomes.find) },
        ledger: { ...ledger, read: counted('ledger.read', ledger.read) },
      },
    },
  };
}
