import type { Adapters } from '@c18n/assembly/Adapters';

/** Adapters whose reads are counted, with the counts so far by port and function: `documents.load`. */
export type CountedAdapters = { readonly adapters: Adapters; readonly counts: () => Readonly<Record<string, number>> };

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
  const { store, keys, search } = adapters;
  const { documents, lastValues, outcomes, ledger } = store;
  return {
    counts: () => Object.fromEntries(calls),
    adapters: {
      ...adapters,
      keys: { ...keys, read: counted('keys.read', keys.read) },
      search: { ...search, search: counted('search.search', search.search) },
      store: {
        ...store,
        documents: {
          load: counted('documents.load', documents.load),
          page: counted('documents.page', documents.page),
        },
        lastValues: { ...lastValues, read: counted('lastValues.read', lastValues.read) },
        outcomes: { ...outcomes, find: counted('outcomes.find', outcomes.find) },
        ledger: { ...ledger, read: counted('ledger.read', ledger.read) },
      },
    },
  };
}
