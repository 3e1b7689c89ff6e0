import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

/** A connection with its prepared statements. Writers commit with a full fsync; readers see all that was committed before they began. */
export class SqliteConnection {
  readonly database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(file: string, mode: 'write' | 'read') {
    this.database = new DatabaseSync(file, { readOnly: mode === 'read', timeout: 10_000 });
    if (mode === 'write')
      this.database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 1000');
    this.database.exec('PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY');
  }

  run(sql: string, ...parameters: readonly SQLInputValue[]): number {
    return Number(this.#prepare(sql).run(...parameters).changes);
  }

  all<Row>(sql: string, ...parameters: readonly SQLInputValue[]): readonly Row[] {
    return this.#prepare(sql).all(...parameters) as Row[];
  }

  get<Row>(sql: string, ...parameters: readonly SQLInputValue[]): Row | undefined {
    return this.#prepare(sql).get(...parameters) as Row | undefined;
  }

  /** Runs the function in one transaction; what it throws undoes everything. */
  transaction<Result>(work: () => Result): Result {
    this.database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.database.exec('COMMIT');
      return result;
    } catch (error) {
      // A full disk may have ended the transaction already.
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
      throw error;
    }
  }

  /** Forgets the prepared statements: tables that they name are about to go. */
  forgetStatements(): void {
    this.#statements.clear();
  }

  close(): void {
    this.#statements.clear();
    this.database.close();
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.database.prepare(sql);
      // Page queries differ by collection, index and bounds: a few hundred at most, but never without end.
      if (this.#statements.size >= 500) this.#statements.clear();
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
