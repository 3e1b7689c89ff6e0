import type { SearchHit, SearchIndex } from '../ports/SearchIndex.ts';
import { StoreUnavailableError } from '../store/StoreUnavailableError.ts';
import { ThreadClient } from '../threads/ThreadClient.ts';
import type { Through } from './writeSearchDocuments.ts';

/** Of so many entries words are purged at once: what is searched between does not wait for all that somebody ever wrote. */
const PURGED_AT_ONCE = 100;

/**
 * A search index on SQLite FTS5 (https://www.sqlite.org/fts5.html), ranked by BM25, in a file of its own. Its thread starts with the first
 * call. A word is what stands between spaces and punctuation, so languages that write none are found by the beginnings of phrases only.
 *
 * Its functions reject with StoreUnavailableError where the file cannot be read or written.
 */
export function openSqliteSearchIndex(file: string): SearchIndex {
  let thread: ThreadClient | null = null;
  const call = async <Result>(name: string, ...args: readonly unknown[]) => {
    thread ??= new ThreadClient(new URL('./searchThread.ts', import.meta.url), { file });
    return thread.call<Result>(name, ...args).catch((error: Error): never => {
      throw new StoreUnavailableError('unknown', `search: ${error.message}`);
    });
  };
  return {
    write: (documents, through) => call('write', documents, through),
    search: (query) => call<SearchHit[]>('search', query),
    positions: () => call<Through>('positions'),
    purge: async (person) => {
      while (!(await call<boolean>('purge', person, PURGED_AT_ONCE)));
      await call('truncateLog');
    },
    clear: () => call('clear'),
    refill: () => call('clear'),
    close: async () => thread?.close(),
  };
}
