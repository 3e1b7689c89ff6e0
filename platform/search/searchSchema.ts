/** Raised with every change of the schema: an index of another version is emptied and made again from the ledger. */
export const SEARCH_SCHEMA_VERSION = 3;

/** Takes everything out of a database of any version. */
export const dropSearchSchema = ['words', 'entry', 'entry_tag', 'position', 'purged']
  .map((table) => `DROP TABLE IF EXISTS ${table};`)
  .join(' ');

/**
 * `entry`: what is known of each document; without a row in `words` of the same rowid it is out of the index, and only keeps late writes
 * from bringing it back; `title_by` and `text_by` are the persons whose words these are. `words`: the text index, case and diacritics folded, its texts as `separated` makes them; deleted words leave no trace in it
 * (`secure-delete`), which takes time for each different word of what is deleted: `writingCost`. No page size, segment count or size of the
 * hash table that FTS5 lets one choose makes that quicker by more than the measurements differ; without it, deleted words would stay in the
 * file until segments merge, whoever wrote them. `purged`: persons whose words are never taken in again.
 */
export const searchSchema = `
  CREATE TABLE entry (
    rowid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, number INTEGER NOT NULL,
    community TEXT, title_by TEXT, text_by TEXT, time INTEGER
  ) STRICT;
  CREATE INDEX entry_title_by ON entry (title_by) WHERE title_by IS NOT NULL;
  CREATE INDEX entry_text_by ON entry (text_by) WHERE text_by IS NOT NULL;
  CREATE TABLE entry_tag (
    entry INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE, tag TEXT NOT NULL, PRIMARY KEY (entry, tag)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE position (
    stream TEXT NOT NULL, partition INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (stream, partition)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE purged (person TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE VIRTUAL TABLE words USING fts5 (title, text, prefix = '3', tokenize = 'unicode61 remove_diacritics 2');
  INSERT INTO words (words, rank) VALUES ('secure-delete', 1);
  PRAGMA user_version = ${SEARCH_SCHEMA_VERSION};
`;
