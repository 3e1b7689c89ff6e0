import { callMongo } from '../../mongodb/callMongo.ts';
import type { Outcome, OutcomeStore } from '../../ports/OutcomeStore.ts';
import type { OutcomeRow, StoreTables } from './storeTables.ts';

/** Outcomes: a document for each command, written when its record is applied (`applyRecord.ts`). */
export function createMongoOutcomes({ outcomes }: Pick<StoreTables, 'outcomes'>): OutcomeStore {
  return {
    find: async (ids) => {
      if (ids.length === 0) return [];
      const options = { batchSize: ids.length + 1 };
      const rows = await callMongo(() => outcomes.find({ _id: { $in: [...ids] } }, options).toArray());
      return rows.map(outcomeOf);
    },
    prune: async (before) => {
      await callMongo(() => outcomes.deleteMany({ time: { $lt: before } }));
    },
  };
}

function outcomeOf({ _id, commit, ...outcome }: OutcomeRow): Outcome {
  return { commandId: _id, ...outcome };
}
