import type { Collection } from '../../domain/defineCollection.ts';
import type { Fact } from '../../domain/Fact.ts';
import { type Stream, streams } from '../../domain/streams.ts';
import type { CommitRecord, CommitResult, DeadLetter, PartitionState } from '../../ports/CommitStore.ts';
import type { DocumentKey, StoredDocument } from '../../ports/DocumentStore.ts';
import type { LastValue } from '../../ports/LastValueStore.ts';
import type { PartitionKey, Store } from '../../ports/Store.ts';
import { applyRecord, type ClaimRow, type OutcomeRow, putDocument, type Step } from './applyRecord.ts';
import type { MemoryTables } from './MemoryTables.ts';
import { readPage } from './readPage.ts';
import { releaseClaims } from './releaseClaims.ts';
import { rowsAfter } from './rowsAfter.ts';
import { takeClaims } from './takeClaims.ts';

export type SteppedStoreOptions = {
  /** What survives: give the same tables to the next store, and it goes on where the last one was interrupted. */
  readonly tables: MemoryTables;
  readonly collections: readonly Collection[];
  readonly partitions: number;
  /** Called before every single write. */
  readonly step: Step;
};

/** A commit record as it is kept: the number of the partition's last fact, and whether everything in it has been applied. */
type RecordRow = { readonly record: CommitRecord; readonly number: number; applied: boolean };

/**
 * A store without transactions, as a document database is one: a batch is one inserted record, whose unique id is the fence, and is then
 * applied step by step. Between any two steps it can be interrupted. It lives in memory: it is the model of the store on real engines,
 * and the adversary of everything above it.
 */
export function createSteppedStore({ tables, collections, partitions, step }: SteppedStoreOptions): Store {
  const streamOf = new Map(collections.map(({ name, stream }) => [name, stream]));
  const records = tables.table<RecordRow>('record');
  const outcomes = tables.table<OutcomeRow>('outcome');
  const generation = (stream: Stream) => tables.table<number>('generation').get(stream) ?? 1;
  const tableOf = (collection: string, wanted?: number) => {
    const stream = streamOf.get(collection);
    if (stream === undefined) throw new Error(`no collection ${collection}`);
    return `document/${collection}/${wanted ?? generation(stream)}`;
  };
  const documents = (collection: string, wanted?: number) => tables.table<StoredDocument>(tableOf(collection, wanted));
  const load = async (keys: readonly DocumentKey[], wanted?: number) =>
    keys.map(({ collection, id }) => structuredClone(documents(collection.name, wanted).get(id)) ?? null);
  const recordId = ({ stream, partition }: PartitionKey, commit: number) => `${stream}/${partition}/${commit}`;
  const last = (key: PartitionKey) => {
    let commit = 0;
    while (records.has(recordId(key, commit + 1))) commit += 1;
    return commit === 0 ? null : (records.get(recordId(key, commit)) as RecordRow);
  };
  const apply = async (row: RecordRow) => {
    await applyRecord(tables, row.record, tableOf, step);
    row.applied = true;
  };
  const commitOne = async (record: CommitRecord): Promise<CommitResult> => {
    await step('record');
    const id = recordId(record, record.commit);
    const before = records.get(recordId(record, record.commit - 1));
    if (record.commit > 1 && before?.applied !== true) return 'fenced';
    if (records.has(id)) return 'fenced';
    const row = {
      record: structuredClone(record),
      number: record.facts.at(-1)?.number ?? before?.number ?? 0,
      applied: false,
    };
    records.set(id, row);
    await step('record inserted');
    await apply(row);
    return 'committed';
  };
  const facts = ({ stream, partition }: PartitionKey) => {
    const found: Fact[] = [];
    const ledger = tables.table<Fact>('ledger');
    for (let number = 1; ; number++) {
      const fact = ledger.get(`${stream}/${partition}/${number}`);
      if (fact === undefined) return found;
      found.push(fact);
    }
  };
  const discard = (stream: Stream) => {
    for (const { name } of collections) {
      if (streamOf.get(name) === stream) tables.drop(tableOf(name, generation(stream) + 1));
    }
  };
  return {
    partitions,
    commits: {
      open: async (key): Promise<PartitionState> => {
        const row = last(key);
        if (row === null) return { commit: 0, number: 0, published: 0, commandsRead: null };
        if (!row.applied) await apply(row);
        const { commit, published, commandsRead } = row.record;
        return { commit, number: row.number, published, commandsRead };
      },
      commit: (all) => Promise.all(all.map(commitOne)),
      deadLetters: async (limit) => [...tables.table<DeadLetter>('dead letter').values()].reverse().slice(0, limit),
    },
    documents: {
      load: (keys) => load(keys),
      page: async (queries) =>
        queries.map((query) => structuredClone(readPage(documents(query.collection.name).values(), query))),
    },
    ledger: {
      read: async ({ after, through, limit, place, ...key }) =>
        structuredClone(
          facts(key)
            .filter(
              (fact) =>
                fact.number > after && fact.number <= (through ?? fact.number) && fact.place === (place ?? fact.place),
            )
            .slice(0, limit),
        ),
      heads: async () =>
        streams.flatMap((stream) =>
          Array.from({ length: partitions }, (_, partition) => ({
            stream,
            partition,
            number: facts({ stream, partition }).length,
          })),
        ),
    },
    outcomes: {
      find: async (ids) => ids.flatMap((id) => outcomes.get(id)?.outcome ?? []),
      prune: async (before) => {
        for (const [id, { outcome }] of outcomes) if (outcome.time < before) outcomes.delete(id);
      },
      scan: async (after, limit) =>
        rowsAfter(outcomes, after, limit).map(([, { outcome }]) => structuredClone(outcome)),
    },
    claims: {
      take: (wanted, now) => takeClaims(tables, wanted, now, step),
      release: (given) => releaseClaims(tables, given, step),
      scan: async (after, limit) => {
        const kept = [...tables.table<ClaimRow>('claim')].filter(([, row]) => row.kept);
        return rowsAfter(kept, after, limit).map(([key, { owner }]) => ({ key, owner }));
      },
    },
    lastValues: {
      advance: async (values) => {
        const rows = tables.table<LastValue>('last value');
        return values.map((value) => {
          const stored = rows.get(value.key);
          if (stored === undefined || stored.version < value.version) rows.set(value.key, structuredClone(value));
          return structuredClone(rows.get(value.key) as LastValue);
        });
      },
      read: async (keys) => keys.map((key) => structuredClone(tables.table<LastValue>('last value').get(key)) ?? null),
      scan: async (after, limit) =>
        rowsAfter(tables.table<LastValue>('last value'), after, limit).map(([, value]) => structuredClone(value)),
    },
    generations: {
      begin: async (stream) => {
        discard(stream);
        return generation(stream) + 1;
      },
      discard: async (stream) => discard(stream),
      write: async (_stream, wanted, written) => {
        for (const document of written) putDocument(tables, tableOf(document.collection, wanted), document);
      },
      load: (_stream, wanted, keys) => load(keys, wanted),
      scan: async (_stream, wanted, collection, afterId, limit) =>
        [...documents(collection, wanted).values()]
          .filter(({ id }) => id > afterId)
          .sort((one, other) => (one.id < other.id ? -1 : 1))
          .slice(0, limit),
      current: async (stream) => generation(stream),
      flip: async (stream, wanted) => void tables.table<number>('generation').set(stream, wanted),
    },
    close: async () => {},
  };
}
