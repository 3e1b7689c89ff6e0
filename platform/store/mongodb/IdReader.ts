import type { Db, Document } from 'mongodb';
import { callMongo } from '../../mongodb/callMongo.ts';

/** Rows by their ids. */
export type RowsById<Row> = ReadonlyMap<string, Row>;
type Wanted = Map<string, Set<string>>;
type Found = ReadonlyMap<string, RowsById<Document>>;

/** Of more, a server had better look for those of each collection at the same time than for one after the other. */
const MOST_JOINED = 64;
/** The field of a row that says which collection it is of. */
const COLLECTION = 'collection';

/**
 * Reads rows by their ids. What is asked for within one turn of the event loop goes together, and where the server can and it is little in one
 * request, whatever collections it is of: a request costs more than what is asked for.
 */
export class IdReader {
  readonly #database: Db;
  readonly #canJoin: boolean;
  #wanted: Wanted = new Map();
  #found: Promise<Found> | null = null;

  /** @param canJoin whether to read several collections in one request */
  constructor(database: Db, canJoin: boolean) {
    this.#database = database;
    this.#canJoin = canJoin;
  }

  /**
   * The rows of a collection that there are with these ids.
   *
   * @param collection its name in the database; from code, never from input
   * @throws StoreUnavailableError
   */
  async read<Row extends { readonly _id: string }>(collection: string, ids: Iterable<string>): Promise<RowsById<Row>> {
    const wanted = this.#wanted.get(collection);
    if (wanted === undefined) this.#wanted.set(collection, new Set(ids));
    else for (const id of ids) wanted.add(id);
    this.#found ??= this.#readLater();
    const found = await this.#found;
    return (found.get(collection) ?? new Map()) as RowsById<Row>;
  }

  async #readLater(): Promise<Found> {
    // After all that is to be done before the event loop turns.
    await new Promise<void>((resolve) => process.nextTick(resolve));
    const wanted = this.#wanted;
    this.#wanted = new Map();
    this.#found = null;
    const count = [...wanted.values()].reduce((sum, { size }) => sum + size, 0);
    if (this.#canJoin && wanted.size > 1 && count <= MOST_JOINED) return this.#joined(wanted, count);
    return new Map(
      await Promise.all([...wanted].map(async ([name, ids]) => [name, await this.#of(name, ids)] as const)),
    );
  }

  async #of(collection: string, ids: ReadonlySet<string>): Promise<RowsById<Document>> {
    const rows = this.#database.collection<{ readonly _id: string }>(collection);
    // A first batch that holds them all spares a second request.
    const options = { batchSize: ids.size + 1 };
    const found = await callMongo(() => rows.find({ _id: { $in: [...ids] } }, options).toArray());
    return new Map(found.map((row) => [row._id, row]));
  }

  async #joined(wanted: Wanted, count: number): Promise<Found> {
    const branches = [...wanted].map(([name, ids]) => ({
      ...{ coll: name, pipeline: [{ $match: { _id: { $in: [...ids] } } }, { $set: { [COLLECTION]: name } }] },
    }));
    const [first, ...others] = branches;
    if (first === undefined) return new Map();
    const pipeline = [...first.pipeline, ...others.map((branch) => ({ $unionWith: branch }))];
    const found = await callMongo(() =>
      this.#database
        .collection(first.coll)
        .aggregate(pipeline, { batchSize: count + 1 })
        .toArray(),
    );
    const rows = new Map([...wanted.keys()].map((name) => [name, new Map<string, Document>()]));
    for (const { [COLLECTION]: name, ...row } of found) rows.get(name)?.set(row._id, row);
    return rows;
  }
}
