import type { Filter } from 'mongodb';
import type { Fact } from '../../domain/Fact.ts';
import { callMongo } from '../../mongodb/callMongo.ts';
import type { Ledger } from '../../ports/Ledger.ts';
import { type FactRow, factOfRow } from './factRow.ts';
import { rowId } from './rowId.ts';
import type { StoreTables } from './storeTables.ts';

/** The ledger: a document for each fact, found by its position or by its place. */
export function createMongoLedger({ ledger, heads }: Pick<StoreTables, 'ledger' | 'heads'>): Ledger {
  return {
    read: async ({ after, through = Number.MAX_SAFE_INTEGER, limit, place, ...key }) => {
      // To the server a limit of 0 is none.
      if (limit === 0) return [];
      const { stream, partition } = key;
      const filter: Filter<FactRow> =
        place === undefined
          ? { _id: { $gt: rowId(key, after), $lte: rowId(key, through) } }
          : { place, number: { $gt: after, $lte: through }, stream, partition };
      const sort = place === undefined ? ({ _id: 1 } as const) : ({ number: 1 } as const);
      const rows = await callMongo(() => ledger.find(filter, { sort, limit, batchSize: limit }).toArray());
      const facts = rows.map(factOfRow);
      return place === undefined ? withoutGap(facts, after) : facts;
    },
    heads: async () => {
      const rows = await callMongo(() => heads.find({}, { batchSize: 1_000 }).toArray());
      return rows.map(({ stream, partition, number }) => ({ stream, partition, number }));
    },
  };
}

/** The facts up to the first that is missing: one is being inserted that a shard, or a call that is made again, has yet to insert. */
function withoutGap(facts: readonly Fact[], after: number): readonly Fact[] {
  const gap = facts.findIndex(({ number }, index) => number !== after + index + 1);
  return gap === -1 ? facts : facts.slice(0, gap);
}
