import { type CollectionShape, createTable, type DocumentRow, tableName, upsertStatement } from './CollectionTable.ts';
import type { SqliteConnection } from './SqliteConnection.ts';

/** Which generation of each stream's views is current, and the tables of the others. Used by the writing thread. */
export class Generations {
  readonly #connection: SqliteConnection;
  readonly #collections: ReadonlyMap<string, CollectionShape>;
  readonly #current = new Map<string, number>();
  /** By collection. */
  readonly #upserts = new Map<string, string>();

  constructor(connection: SqliteConnection, collections: readonly CollectionShape[]) {
    this.#connection = connection;
    this.#collections = new Map(collections.map((collection) => [collection.name, collection]));
  }

  /** Makes the tables that are missing. Returns the streams whose views were stored under another shape: they must be rebuilt. */
  prepare(): readonly string[] {
    const outdated = new Set<string>();
    for (const collection of this.#collections.values()) {
      const generation = this.current(collection.stream);
      const { stream, name } = collection;
      const shape = JSON.stringify(collection.indexes);
      const stored = this.#connection.get<{ shape: string }>(
        ...['SELECT shape FROM collection WHERE stream = ? AND generation = ? AND name = ?', stream, generation, name],
      );
      if (stored === undefined) {
        const isFilled = this.#connection.get('SELECT 1 FROM ledger WHERE stream = ? LIMIT 1', stream) !== undefined;
        // One that should not have been empty gets no shape: it counts as another until a rebuilt one takes its place.
        this.#create(collection, generation, isFilled ? '' : shape);
        if (isFilled) outdated.add(stream);
      } else if (stored.shape !== shape) outdated.add(stream);
    }
    return [...outdated];
  }

  /** The statement that writes a row of a collection's current generation. */
  upsert(name: string): string {
    let statement = this.#upserts.get(name);
    if (statement === undefined) {
      const collection = this.#collection(name);
      statement = upsertStatement(collection, this.current(collection.stream));
      this.#upserts.set(name, statement);
    }
    return statement;
  }

  current(stream: string): number {
    let generation = this.#current.get(stream);
    if (generation === undefined) {
      generation = this.#connection.get<{ current: number }>(
        'SELECT current FROM generation WHERE stream = ?',
        stream,
      )?.current;
      if (generation === undefined) {
        generation = 1;
        this.#connection.run('INSERT INTO generation (stream, current) VALUES (?, 1)', stream);
      }
      this.#current.set(stream, generation);
    }
    return generation;
  }

  begin(stream: string): number {
    const building = this.discard(stream);
    const next = Math.max(building ?? 0, this.current(stream)) + 1;
    this.#connection.run('UPDATE generation SET building = ? WHERE stream = ?', next, stream);
    for (const collection of this.#collections.values())
      if (collection.stream === stream) this.#create(collection, next);
    return next;
  }

  /** Drops the unfinished generation and returns its number, if there is one. */
  discard(stream: string): number | null {
    this.current(stream);
    const sql = 'SELECT building FROM generation WHERE stream = ?';
    const building = this.#connection.get<{ building: number | null }>(sql, stream)?.building ?? null;
    if (building !== null) {
      this.#drop(stream, building);
      this.#connection.run('UPDATE generation SET building = NULL WHERE stream = ?', stream);
    }
    return building;
  }

  write(
    generation: number,
    documents: readonly { readonly collection: string; readonly rows: readonly DocumentRow[] }[],
  ): void {
    for (const { collection, rows } of documents) {
      const statement = upsertStatement(this.#collection(collection), generation);
      for (const row of rows) this.#connection.run(statement, ...row);
    }
  }

  flip(stream: string, generation: number): void {
    const former = this.current(stream);
    this.#connection.run('UPDATE generation SET current = ?, building = NULL WHERE stream = ?', generation, stream);
    this.#current.set(stream, generation);
    this.#upserts.clear();
    this.#drop(stream, former);
  }

  #collection(name: string): CollectionShape {
    const collection = this.#collections.get(name);
    if (collection === undefined) throw new Error(`no collection ${name}`);
    return collection;
  }

  #create(collection: CollectionShape, generation: number, shape = JSON.stringify(collection.indexes)): void {
    createTable(this.#connection.database, collection, generation);
    this.#connection.run(
      'INSERT OR REPLACE INTO collection (stream, generation, name, shape) VALUES (?, ?, ?, ?)',
      ...[collection.stream, generation, collection.name, shape],
    );
  }

  #drop(stream: string, generation: number): void {
    this.#connection.forgetStatements();
    const names = this.#connection.all<{ name: string }>(
      ...['SELECT name FROM collection WHERE stream = ? AND generation = ?', stream, generation],
    );
    for (const { name } of names) this.#connection.database.exec(`DROP TABLE IF EXISTS ${tableName(name, generation)}`);
    this.#connection.run('DELETE FROM collection WHERE stream = ? AND generation = ?', stream, generation);
  }
}
