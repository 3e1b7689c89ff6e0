import { callMongo } from '../../mongodb/callMongo.ts';
import { rowsAfter } from '../../mongodb/rowsAfter.ts';
import type { Outcome, OutcomeStore } from '../../ports/OutcomeStore.ts';
import type { IdReader } from './IdReader.ts';
import type { OutcomeRow, StoreTables } from './storeTables.ts';

/** So many are forgotten at once: however many there are, no single request takes long. */
const PRUNED_AT_ONCE = 1_000;

/** Outcomes: a document for each command, written when its record is applied (`applyRecord.ts`). */
export function createMongoOutcomes({ outcomes }: Pick<StoreTables, 'outcomes'>, reader: IdReader): OutcomeStore {
  return {
    find: async (ids) => {
      if (ids.length === 0) return [];
      const rows = await reader.read<OutcomeRow>(outcomes.collectionName, ids);
      return [...new Set(ids)].flatMap((id) => {
        const row = rows.get(id);
        return row === undefined ? [] : [outcomeOf(row)];
      });
    },
    prune: async (before) => {
      const options = { projection: { _id: 1 }, limit: PRUNED_AT_ONCE, batchSize: PRUNED_AT_ONCE } as const;
      for (;;) {
        const old = await callMongo(() => outcomes.find({ time: { $lt: before } }, options).toArray());
        if (old.length === 0) return;
        // Again by their time: a failure may have been replaced meanwhile.
        const filter = { _id: { $in: old.map(({ _id }) => _id) }, time: { $lt: before } };
        await callMongo(() => outcomes.deleteMany(filter));
      }
    },
    scan: async (after, limit) => (await rowsAfter(outcomes, after, limit)).map(outcomeOf),
  };
}

function outcomeOf({ _id, commit, ...outcome }: OutcomeRow): Outcome {
  return { commandId: _id, ...outcome };
}
