import type { SearchDocument, SearchHit, SearchIndex } from '../ports/SearchIndex.ts';
import { StoreUnavailableError } from '../store/StoreUnavailableError.ts';
import { ThreadClient } from '../threads/ThreadClient.ts';
import type { Through } from './writeSearchDocuments.ts';

/**
 * A search index on SQLite FTS5 (https://www.sqlite.org/fts5.html), ranked by BM25, in a file of its own. Its thread starts with the first
 * call. A word is what stands between spaces and punctuation, so languages that write none are found by the beginnings of phrases only.
 *
 * What is written and purged is done in pieces, of which the thread is asked one at a time, whoever wants them: a search waits for one at most.
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
  const inTurn = createTurns();
  const writeAll = async (documents: readonly SearchDocument[], through: Through) => {
    for (let rest = documents; ; ) {
      const piece = rest;
      const written = await inTurn(() => call<number>('write', piece, through));
      if (written === piece.length) return;
      rest = piece.slice(written);
    }
  };
  const writing = new Set<Promise<void>>();
  return {
    write: (documents, through) => {
      const written = writeAll(documents, through).finally(() => writing.delete(written));
      writing.add(written);
      return written;
    },
    search: (query) => call<SearchHit[]>('search', query),
    positions: () => call<Through>('positions'),
    purge: async (person) => {
      while (!(await inTurn(() => call<boolean>('purge', person))));
      await call('truncateLog');
    },
    clear: () => inTurn(() => call('clear')),
    refill: () => inTurn(() => call('clear')),
    close: async () => {
      await Promise.allSettled(writing);
      await thread?.close();
    },
  };
}

/** Has functions called one after the other, in the order in which they came, whether or not those before fail. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = last.then(work, work);
    last = done;
    return done;
  };
}
