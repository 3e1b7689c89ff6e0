/** The tables of a store's database, but for those of the collections (`CollectionTable.ts`). */
export const storeSchema = `
CREATE TABLE IF NOT EXISTS installation (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS partition (
  stream TEXT NOT NULL, partition INTEGER NOT NULL,
  commit_number INTEGER NOT NULL, attempt TEXT NOT NULL, fact_number INTEGER NOT NULL, published INTEGER NOT NULL,
  generation TEXT, offset TEXT,
  PRIMARY KEY (stream, partition)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS ledger (
  stream TEXT NOT NULL, partition INTEGER NOT NULL, number INTEGER NOT NULL,
  id TEXT NOT NULL, type TEXT NOT NULL, place TEXT NOT NULL, subject TEXT NOT NULL, actor TEXT NOT NULL,
  time INTEGER NOT NULL, words_of TEXT, data TEXT NOT NULL,
  PRIMARY KEY (stream, partition, number)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS ledger_by_place ON ledger (place, number);
CREATE TABLE IF NOT EXISTS outcome (id TEXT PRIMARY KEY, time INTEGER NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS outcome_by_time ON outcome (time);
CREATE TABLE IF NOT EXISTS claim (
  key TEXT PRIMARY KEY, owner TEXT NOT NULL, submission TEXT, kept INTEGER NOT NULL, time INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS dead_letter (
  sequence INTEGER PRIMARY KEY, command_id TEXT NOT NULL, time INTEGER NOT NULL, reason TEXT NOT NULL, command TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS last_value (key TEXT PRIMARY KEY, version INTEGER NOT NULL, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS generation (
  stream TEXT PRIMARY KEY, current INTEGER NOT NULL, building INTEGER
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS collection (
  stream TEXT NOT NULL, generation INTEGER NOT NULL, name TEXT NOT NULL, shape TEXT NOT NULL,
  PRIMARY KEY (stream, generation, name)
) WITHOUT ROWID;
`;
