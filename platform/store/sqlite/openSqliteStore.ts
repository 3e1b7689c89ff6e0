import type { Collection } from '../../domain/defineCollection.ts';
import type { Free } from '../../domain/defineCommand.ts';
import type { Fact } from '../../domain/Fact.ts';
import type { Stream } from '../../domain/streams.ts';
import type { DeadLetter } from '../../ports/CommitStore.ts';
import type { IndexEntry, PageQuery, StoredDocument } from '../../ports/DocumentStore.ts';
import type { LastValue } from '../../ports/LastValueStore.ts';
import type { Outcome } from '../../ports/OutcomeStore.ts';
import type { PartitionKey, Store } from '../../ports/Store.ts';
import { ThreadCallError, ThreadClient } from '../../threads/ThreadClient.ts';
import type { DocumentRow } from './CollectionTable.ts';
import { CommitSender } from './CommitSender.ts';
import { columnValue, documentOfRow, documentRow, type FactRow, factOfRow } from './rows.ts';
import { storeUnavailable } from './storeUnavailable.ts';

export type SqliteStoreOptions = {
  readonly file: string;
  readonly collections: readonly Collection[];
  /** How many partitions each stream gets if the installation is new. */
  readonly partitions: number;
};

/** So many outcomes are forgotten at once: commits go between. */
const PRUNED_AT_ONCE = 1_000;

/** A store in one SQLite file: one thread writes, one reads, the event loop does neither. */
export type SqliteStore = Store & {
  /** Streams whose views were stored under another shape: rebuild them before they are read. */
  readonly outdated: readonly Stream[];
};

/** Opens the store, making what is missing. @throws StoreUnavailableError where the file cannot be opened */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<SqliteStore> {
  const collections = options.collections.map(({ name, stream, indexes }) => ({ name, stream, indexes }));
  const byName = new Map(options.collections.map((collection) => [collection.name, collection]));
  const writer = new ThreadClient(new URL('./writerThread.ts', import.meta.url), { ...options, collections });
  const rethrow = rethrower(options.file);
  const write = <Result>(name: string, ...args: readonly unknown[]) =>
    writer.call<Result>(name, ...args).catch(rethrow);
  const installation = await write<{ partitions: number; outdated: Stream[] }>('open');
  const reader = new ThreadClient(new URL('./readerThread.ts', import.meta.url), { file: options.file, collections });
  const read = <Result>(name: string, ...args: readonly unknown[]) => reader.call<Result>(name, ...args).catch(rethrow);
  const sender = new CommitSender(byName, write);

  return {
    partitions: installation.partitions,
    outdated: installation.outdated,
    commits: {
      open: async ({ stream, partition }) => partitionState(await write('openPartition', stream, partition)),
      commit: (records) => sender.commit(records),
      deadLetters: async (limit) => (await read<DeadLetterRow[]>('deadLetters', limit)).map(deadLetter),
    },
    documents: {
      load: async (keys) => {
        const rows = await read<(unknown[] | null)[]>(
          'load',
          keys.map(({ collection, id }) => ({ collection: collection.name, id })),
        );
        return rows.map((row, index) => (row === null ? null : documentOfRow(keys[index]?.collection.name ?? '', row)));
      },
      page: async (queries) => {
        const pages = await read<unknown[][][]>('page', queries.map(pageRequest));
        return pages.map((rows, index) => rows.map((row) => indexEntry(queries[index] as PageQuery, row)));
      },
    },
    ledger: {
      read: async ({ stream, partition, after, through, limit, place }): Promise<readonly Fact[]> =>
        (
          await read<FactRow[]>(
            'readLedger',
            stream,
            partition,
            after,
            through ?? Number.MAX_SAFE_INTEGER,
            limit,
            place ?? null,
          )
        ).map(factOfRow),
      heads: () => read<(PartitionKey & { number: number })[]>('heads'),
    },
    outcomes: {
      find: async (ids) =>
        ids.length === 0 ? [] : (await read<string[]>('findOutcomes', ids)).map((body): Outcome => JSON.parse(body)),
      prune: async (before) => {
        while ((await write<number>('pruneOutcomes', before, PRUNED_AT_ONCE)) === PRUNED_AT_ONCE);
      },
      scan: async (after, limit) =>
        (await read<string[]>('scanOutcomes', after, limit)).map((body): Outcome => JSON.parse(body)),
    },
    claims: {
      take: (claims, now) => (claims.length === 0 ? Promise.resolve([]) : write('takeClaims', claims, now)),
      release: (claims) => write('releaseClaims', claims),
      scan: async (after, limit) =>
        (await read<Free[]>('scanClaims', after, limit)).map(({ key, owner }) => ({ key, owner })),
    },
    lastValues: {
      advance: async (values) =>
        (
          await write<LastValueRow[]>(
            'advance',
            values.map(({ key, version, value }) => [key, version, JSON.stringify(value)]),
          )
        ).map(lastValue),
      read: async (keys) =>
        (await read<(LastValueRow | null)[]>('lastValues', keys)).map((row) => (row === null ? null : lastValue(row))),
      scan: async (after, limit) => (await read<LastValueRow[]>('scanLastValues', after, limit)).map(lastValue),
    },
    generations: {
      begin: (stream) => write('begin', stream),
      write: (_stream, generation, documents) => write('write', generation, documentRows(documents, byName)),
      load: async (_stream, generation, keys) => {
        const names = keys.map(({ collection, id }) => ({ collection: collection.name, id }));
        const rows = await read<(unknown[] | null)[]>('loadGeneration', generation, names);
        return rows.map((row, index) => (row === null ? null : documentOfRow(keys[index]?.collection.name ?? '', row)));
      },
      scan: async (_stream, generation, collection, afterId, limit) =>
        (await read<unknown[][]>('scan', generation, collection, afterId, limit)).map((row) =>
          documentOfRow(collection, row),
        ),
      discard: (stream) => write('discard', stream),
      current: (stream) => read('current', stream),
      flip: (stream, generation) => write('flip', stream, generation),
    },
    close: async () => {
      await reader.close();
      await writer.close();
    },
  };
}

/** Rethrows what a thread rejected with. A fault of ours is not the store's. */
function rethrower(file: string): (error: Error) => Promise<never> {
  return async (error) => {
    if (error instanceof ThreadCallError && error.errcode === null) throw error;
    throw await storeUnavailable(error, file);
  };
}

/** Rows as the generation takes them: by collection. */
function documentRows(
  documents: readonly StoredDocument[],
  byName: ReadonlyMap<string, Collection>,
): readonly { readonly collection: string; readonly rows: readonly DocumentRow[] }[] {
  return [...Map.groupBy(documents, ({ collection }) => collection)].map(([name, group]) => {
    const collection = byName.get(name);
    if (collection === undefined) throw new Error(`no collection ${name}`);
    return { collection: name, rows: group.map((document) => documentRow(collection, document)) };
  });
}

function pageRequest(query: PageQuery) {
  const columns = (values: PageQuery['after']) => values?.map(columnValue) ?? null;
  return {
    ...{ collection: query.collection.name, index: query.index, limit: query.limit, descending: query.descending },
    ...{ equals: query.equals.map(columnValue), after: columns(query.after), before: columns(query.before) },
  };
}

function indexEntry(query: PageQuery, row: readonly unknown[]): IndexEntry {
  const document = documentOfRow(query.collection.name, row);
  const fields = query.collection.indexes[query.index] ?? [];
  const body = document.body as Record<string, IndexEntry['key'][number]>;
  return { document, key: [...fields.slice(query.equals.length).map((field) => body[field] ?? null), document.id] };
}

type PartitionRow = {
  commit_number: number;
  fact_number: number;
  published: number;
  generation: string | null;
  offset: string | null;
};

function partitionState(row: PartitionRow | null) {
  if (row === null) return { commit: 0, number: 0, published: 0, commandsRead: null };
  const { commit_number, fact_number, published, generation, offset } = row;
  const commandsRead = generation === null || offset === null ? null : { generation, offset };
  return { commit: commit_number, number: fact_number, published, commandsRead };
}

type DeadLetterRow = { command_id: string; time: number; reason: string; command: string };

function deadLetter({ command_id, time, reason, command }: DeadLetterRow): DeadLetter {
  return { commandId: command_id, time, reason, command: JSON.parse(command) };
}

type LastValueRow = { key: string; version: number; value: string };

function lastValue({ key, version, value }: LastValueRow): LastValue {
  return { key, version, value: JSON.parse(value) };
}
