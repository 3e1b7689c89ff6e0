import { type ClientBulkWriteModel, type Db, type Filter, MongoServerError } from 'mongodb';
import { callMongo } from '../../mongodb/callMongo.ts';
import { mongoFault } from '../../mongodb/mongoFault.ts';
import type { PartitionKey } from '../../ports/Store.ts';
import type { Applying } from './applyRecord.ts';
import { factRow } from './factRow.ts';
import type { RecordBody } from './recordBody.ts';
import { claimChanges, deadLetterRows, headUpdate, newerDocument, newerOutcomes } from './recordRows.ts';
import { partitionId } from './rowId.ts';
import type { RecordRow } from './storeTables.ts';
import { viewCollection } from './viewCollection.ts';

/** A row of any collection. */
type Row = { readonly _id: string } & Readonly<Record<string, unknown>>;
type Write = ClientBulkWriteModel<Record<string, Row>>;

/** MongoDB 8.0 is the first that writes to several collections in one request. */
const FIRST_WIRE_VERSION = 25;

/**
 * Whether the server takes what `applyJoined` sends. A router of a sharded cluster does, but goes on to the next shard where a majority of
 * one has not confirmed its part, so that a fact could outlive the documents that come before it.
 *
 * @throws StoreUnavailableError
 */
export async function canJoin(database: Db): Promise<boolean> {
  const { maxWireVersion, msg } = await callMongo(() => database.command({ hello: 1 }));
  return maxWireVersion >= FIRST_WIRE_VERSION && msg !== 'isdbgrid';
}

/**
 * Does what a record says in one request: writes in the order of `applyRecord`, each after the other, which ends at the first that finds
 * something there already. A server may also refuse it whole.
 *
 * @returns whether all is done; otherwise some of it is, and the rest is to be done by kinds
 * @throws StoreUnavailableError: the record stands, and is to be applied again
 */
export async function applyJoined(
  key: PartitionKey,
  row: RecordRow,
  body: RecordBody,
  { database, tables, generationOf }: Pick<Applying, 'database' | 'tables' | 'generationOf'>,
): Promise<boolean> {
  const writes: Write[] = [
    ...body.documents.map((document) => {
      const { id, over, row: replacement } = newerDocument(document);
      const { namespace } = viewCollection(database, document.collection, generationOf(document.collection));
      const filter = { ...over, _id: id } as Filter<Row>;
      return { name: 'replaceOne', namespace, filter, replacement, upsert: true } as const;
    }),
    ...claimChanges(body).map((change) => {
      const { namespace } = tables.claims;
      return 'updateOne' in change
        ? ({ name: 'updateOne', namespace, ...change.updateOne } as const)
        : ({ name: 'deleteOne', namespace, ...change.deleteOne } as const);
    }),
    ...body.facts.map((fact) => insertOf(tables.ledger, factRow(fact))),
    {
      ...{ name: 'updateOne', namespace: tables.heads.namespace, filter: { _id: partitionId(key) } },
      ...{ update: headUpdate(key, row), upsert: true },
    },
    ...newerOutcomes(row.commit, body).map(({ id, row: outcome }) =>
      insertOf(tables.outcomes, { _id: id, ...outcome }),
    ),
    ...deadLetterRows(key, row.commit, body).map((letter) => insertOf(tables.deadLetters, letter)),
  ];
  return await callMongo(async () => {
    try {
      await database.client.bulkWrite<Record<string, Row>>(writes, { ordered: true });
      return true;
    } catch (error) {
      const fault = mongoFault(error);
      // What was asked when the store was opened may not hold any more: a server of another version may be the primary by now.
      const isRefused = fault === 'lasting' && error instanceof MongoServerError;
      if (fault !== 'duplicate' && !isRefused) throw error;
      return false;
    }
  });
}

function insertOf({ namespace }: { readonly namespace: string }, document: Row): Write {
  return { name: 'insertOne', namespace, document };
}
