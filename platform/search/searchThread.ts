import { workerData } from 'node:worker_threads';
import type { SearchDocument, SearchQuery } from '../ports/SearchIndex.ts';
import { serveThread } from '../threads/serveThread.ts';
import { findSearchHits } from './findSearchHits.ts';
import { openSearchDatabase } from './openSearchDatabase.ts';
import { purgeWords } from './purgeWords.ts';
import { type Through, writeSearchDocuments } from './writeSearchDocuments.ts';

// The thread that keeps a search index.

const connection = openSearchDatabase((workerData as { readonly file: string }).file);

serveThread({
  write: (documents: readonly SearchDocument[], through: Through) =>
    connection.transaction(() => writeSearchDocuments(connection, documents, through)),
  search: (query: SearchQuery) => findSearchHits(connection, query),
  positions: () =>
    connection.all<Through[number]>('SELECT stream, partition, number FROM position').map((row) => ({ ...row })),
  purge: (person: string) => connection.transaction(() => purgeWords(connection, person)),
  /** The log still holds the pages with the words that were purged: it is emptied into the file and cut off. */
  truncateLog: () => connection.database.exec('PRAGMA wal_checkpoint(TRUNCATE)'),
  clear: () =>
    connection.transaction(() => {
      for (const table of ['words', 'entry_tag', 'entry', 'position']) connection.run(`DELETE FROM ${table}`);
    }),
  close: () => connection.close(),
});
