import type { SearchHit, SearchIndex } from '../ports/SearchIndex.ts';
import { StoreUnavailableError } from '../store/StoreUnavailableError.ts';
import { ThreadClient } from '../threads/ThreadClient.ts';
import type { Through } from './writeSearchDocuments.ts';

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
    purge: (person) => call('purge', person),
    clear: () => call('clear'),
    refill: () => call('clear'),
    close: async () => thread?.close(),
  };
}
