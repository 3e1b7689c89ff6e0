import type { Collection } from '../../domain/defineCollection.ts';
import type { Stream } from '../../domain/streams.ts';
import { type MongoAddress, openMongoDatabase } from '../../mongodb/openMongoDatabase.ts';
import { rowsAfter } from '../../mongodb/rowsAfter.ts';
import type { Store } from '../../ports/Store.ts';
import type { Step } from '../stepped/applyRecord.ts';
import { canJoin } from './applyJoined.ts';
import { CurrentGenerations } from './CurrentGenerations.ts';
import { createMongoCommits } from './createMongoCommits.ts';
import { createMongoGenerations } from './createMongoGenerations.ts';
import { createMongoLastValues } from './createMongoLastValues.ts';
import { createMongoLedger } from './createMongoLedger.ts';
import { createMongoOutcomes } from './createMongoOutcomes.ts';
import { IdReader } from './IdReader.ts';
import { loadDocuments } from './loadDocuments.ts';
import { prepareTables } from './prepareTables.ts';
import { prepareViews } from './prepareViews.ts';
import { readDeadLetters } from './readDeadLetters.ts';
import { readPage } from './readPage.ts';
import { releaseClaims } from './releaseClaims.ts';
import { storeTables } from './storeTables.ts';
import { Trims } from './Trims.ts';
import { takeClaims } from './takeClaims.ts';
import { ViewCollections } from './ViewCollections.ts';

export type MongoStoreOptions = MongoAddress & {
  readonly collections: readonly Collection[];
  /** How many partitions each stream gets if the installation is new. */
  readonly partitions: number;
  /** How long, in milliseconds, a process may go without hearing of a flip; a flip takes twice as long. The same for all processes. */
  readonly generationLease?: number;
  /** Whether what is about several collections goes in one request where the server takes that, which is what everybody wants but tests. */
  readonly joined?: boolean;
  /** Called before each kind of writes of a commit; tests interrupt or hold it there. */
  readonly step?: Step;
};

/** A store in a MongoDB database, for any number of processes. It needs no transactions, so any deployment will do, also a sharded one. */
export type MongoStore = Store & {
  /** Streams whose views were stored under another shape: rebuild them before they are read. */
  readonly outdated: readonly Stream[];
};

const GENERATION_LEASE = 1_000;

/** Opens the store, making what is missing. @throws StoreUnavailableError where the server cannot be reached */
export async function openMongoStore(options: MongoStoreOptions): Promise<MongoStore> {
  const { collections, generationLease: lease = GENERATION_LEASE, joined = true, step = async () => {} } = options;
  const { database, close } = openMongoDatabase(options);
  const tables = storeTables(database);
  const trims = new Trims();
  const views = new ViewCollections(database, tables, collections);
  const current = new CurrentGenerations({ tables, streamOf: views.streamOf, lease });
  try {
    const partitions = await prepareTables(tables, options.partitions);
    const joins = joined && (await canJoin(database));
    const applying = { database, tables, step, canJoin: joins };
    const reader = new IdReader(database, joins);
    const outdated = await prepareViews(tables, views, current, collections);
    return {
      ...{ partitions, outdated },
      close: () => trims.settleAll().then(close),
      commits: {
        ...createMongoCommits({ ...applying, current, trims }),
        deadLetters: (limit) => readDeadLetters(tables, limit),
      },
      documents: {
        load: (keys) => current.use((generationOf) => loadDocuments(reader, keys, generationOf)),
        page: (queries) =>
          current.use((generationOf) => Promise.all(queries.map((query) => readPage(database, query, generationOf)))),
      },
      ledger: createMongoLedger(tables),
      outcomes: createMongoOutcomes(tables, reader),
      claims: {
        take: async (claims, now) => (claims.length === 0 ? [] : takeClaims(tables, claims, now)),
        release: (claims) => releaseClaims(tables, claims),
        scan: async (after, limit) => {
          const rows = await rowsAfter(tables.claims, after, limit, { kept: true });
          return rows.map(({ _id, owner }) => ({ key: _id, owner }));
        },
      },
      lastValues: createMongoLastValues(tables),
      generations: createMongoGenerations({ database, tables, views, current, reader, lease }),
    };
  } catch (error) {
    await close();
    throw error;
  }
}
