import { type Db, MongoClientBulkWriteError, MongoNetworkError, MongoServerError } from 'mongodb';
import { expect, test } from 'vitest';
import { StoreUnavailableError } from '../StoreUnavailableError.ts';
import { applyJoined } from './applyJoined.ts';
import { storeTables } from './storeTables.ts';
import { fullRecord } from './testing/fullRecord.ts';

const NOT_SUPPORTED = 115;
const UNKNOWN_FIELD = 40_415;

/** What becomes of a record where the server answers with these errors, one after the other, and then does it. */
function applied(...errors: readonly Error[]): Promise<boolean> {
  const rest = [...errors];
  const bulkWrite = async () => {
    const error = rest.shift();
    if (error !== undefined) throw error;
  };
  const collection = (name: string) => ({ namespace: `database.${name}` });
  const database = { client: { bulkWrite }, collection } as unknown as Db;
  const record = fullRecord(1, 'a');
  const row = {
    ...{ _id: 'id', commit: 1, attempt: 'a', number: 1 },
    ...{ published: 0, commandsRead: null, parts: 0 },
  };
  return applyJoined(record, row, record, { database, tables: storeTables(database), generationOf: () => 1 });
}

/** As the driver wraps what a server says to the whole request. */
function refusal(code: number): Error {
  const error = new MongoClientBulkWriteError({ message: 'refused' });
  error.cause = new MongoServerError({ message: 'no', code });
  return error;
}

test('a record is applied in one request', async () => {
  expect(await applied()).toBe(true);
});

test.each([NOT_SUPPORTED, UNKNOWN_FIELD])(
  'a server that does not know the request (%i), such as an older one that became the primary, gets it by kinds',
  async (code) => {
    expect(await applied(refusal(code))).toBe(false);
  },
);

test('what may be better a moment later is tried again, and an outage is no refusal', async () => {
  expect(await applied(new MongoNetworkError('cut'))).toBe(true);
  await expect(applied(...Array.from({ length: 5 }, () => new MongoNetworkError('cut')))).rejects.toBeInstanceOf(
    StoreUnavailableError,
  );
});
