import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Collection } from '@c18n/platform/domain/defineCollection';
import type { CommitRecord } from '@c18n/platform/ports/CommitStore';
import { type ColumnValue, createTable, upsertStatement } from '@c18n/platform/store/sqlite/CollectionTable';
import { documentRow, FACT_COLUMNS, factRow } from '@c18n/platform/store/sqlite/rows';
import { storeSchema } from '@c18n/platform/store/sqlite/storeSchema';

/** A commit as rows, each with the statement that writes it. */
export type BareCommit = readonly (readonly [statement: StatementSync, row: readonly ColumnValue[]])[];

/** node:sqlite by itself: the store's tables and its pragmas, prepared statements, and nothing else. */
export class BareLog {
  readonly #database: DatabaseSync;
  readonly #fact: StatementSync;
  readonly #outcome: StatementSync;
  readonly #partition: StatementSync;
  readonly #collections: ReadonlyMap<string, Collection>;
  readonly #upserts = new Map<string, StatementSync>();

  constructor(file: string, collections: readonly Collection[]) {
    this.#database = new DatabaseSync(file);
    this.#database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -16000');
    this.#database.exec(storeSchema);
    this.#fact = this.#database.prepare(
      `INSERT INTO ledger (${FACT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#outcome = this.#database.prepare('INSERT INTO outcome (id, time, body) VALUES (?, ?, ?)');
    this.#partition = this.#database.prepare(
      'INSERT OR REPLACE INTO partition (stream, partition, commit_number, attempt, fact_number, published) VALUES (?, ?, ?, ?, ?, 0)',
    );
    this.#collections = new Map(collections.map((collection) => [collection.name, collection]));
    for (const collection of collections) {
      createTable(this.#database, collection, 1);
      this.#upserts.set(collection.name, this.#database.prepare(upsertStatement(collection, 1)));
    }
  }

  /** Makes the rows of a commit, which takes time that is not the database's. */
  prepare({ stream, partition, commit, attempt, facts, documents, outcomes }: CommitRecord): BareCommit {
    return [
      [this.#partition, [stream, partition, commit, attempt, facts.at(-1)?.number ?? 0]],
      ...facts.map((fact) => [this.#fact, factRow(fact)] as const),
      ...documents.map((document) => {
        const collection = this.#collections.get(document.collection) as Collection;
        return [this.#upserts.get(document.collection) as StatementSync, documentRow(collection, document)] as const;
      }),
      ...outcomes.map((one) => [this.#outcome, [one.commandId, one.time, JSON.stringify(one)]] as const),
    ];
  }

  /** Writes a commit in one transaction; it is on the disk when this returns. */
  commit(rows: BareCommit): void {
    this.#database.exec('BEGIN IMMEDIATE');
    for (const [statement, row] of rows) statement.run(...row);
    this.#database.exec('COMMIT');
  }

  close(): void {
    this.#database.close();
  }
}
