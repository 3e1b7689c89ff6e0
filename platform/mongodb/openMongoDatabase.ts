import { type Db, MongoClient } from 'mongodb';

export type MongoAddress = {
  /** `mongodb://…`, credentials and options included. */
  readonly url: string;
  /** The database; the one that the address names where it is not given. */
  readonly database?: string | undefined;
};

export type MongoDatabase = { readonly database: Db; readonly close: () => Promise<void> };

/**
 * A database with its own connections. Writes are acknowledged when a majority has them in its journal; reads go to the primary. Nothing
 * is connected before the first call, so a server that is away at the start is no other case than one that goes away later.
 */
export function openMongoDatabase({ url, database }: MongoAddress): MongoDatabase {
  const client = new MongoClient(url, {
    appName: 'c18n',
    writeConcern: { w: 'majority', journal: true },
    readPreference: 'primary',
    readConcern: { level: 'local' },
    // Fields that are undefined are left out, as JSON leaves them out.
    ignoreUndefined: true,
    // How long a call waits: for a server that is there; for a connection to it; for a free one of the pool; for its answer.
    serverSelectionTimeoutMS: 5_000,
    connectTimeoutMS: 5_000,
    waitQueueTimeoutMS: 10_000,
    socketTimeoutMS: 10_000,
    // A server that is back is noticed soon: by default it takes up to ten seconds.
    heartbeatFrequencyMS: 2_000,
  });
  return { database: client.db(database), close: () => client.close() };
}
