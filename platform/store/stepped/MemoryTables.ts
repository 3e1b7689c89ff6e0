/** Named tables of rows by key, in memory, as the only state that survives a writer of a stepped store. */
export class MemoryTables {
  readonly #tables = new Map<string, Map<string, unknown>>();

  table<Row>(name: string): Map<string, Row> {
    let table = this.#tables.get(name);
    if (table === undefined) {
      table = new Map();
      this.#tables.set(name, table);
    }
    return table as Map<string, Row>;
  }

  drop(name: string): void {
    this.#tables.delete(name);
  }
}
