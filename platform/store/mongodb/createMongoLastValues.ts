import { callMongo } from '../../mongodb/callMongo.ts';
import { rowsAfter } from '../../mongodb/rowsAfter.ts';
import { writeNewer } from '../../mongodb/writeNewer.ts';
import type { LastValue, ScannedLastValueStore } from '../../ports/LastValueStore.ts';
import type { LastValueRow, StoreTables } from './storeTables.ts';

/** Last values: each a row, overwritten only by a higher version. */
export function createMongoLastValues({ lastValues }: Pick<StoreTables, 'lastValues'>): ScannedLastValueStore {
  const read = async (keys: readonly string[]) => {
    const ids = [...new Set(keys)];
    const rows = await callMongo(() => lastValues.find({ _id: { $in: ids } }, { batchSize: ids.length + 1 }).toArray());
    const found = new Map(rows.map((row) => [row._id, lastValueOf(row)]));
    return keys.map((key) => found.get(key) ?? null);
  };
  return {
    read,
    advance: async (values) => {
      const stored: LastValue[] = [];
      // Each value of a key is answered by what is stored after it, so several of one key go one after the other.
      for (const wave of wavesOf(values)) {
        await writeNewer(
          lastValues,
          wave.map(([, value]) => newerRow(value)),
        );
        const found = await read(wave.map(([, { key }]) => key));
        for (const [position, [index]] of wave.entries()) stored[index] = found[position] as LastValue;
      }
      return stored;
    },
    scan: async (after, limit) => (await rowsAfter(lastValues, after, limit)).map(lastValueOf),
  };
}

function newerRow({ key, version, value }: LastValue) {
  return { id: key, over: { version: { $lt: version } }, row: { version, value: JSON.stringify(value) } };
}

function lastValueOf({ _id, version, value }: LastValueRow): LastValue {
  return { key: _id, version, value: JSON.parse(value) };
}

/** The values with their indexes, such that no wave has a key twice, and those of one key stay in order. */
function wavesOf(values: readonly LastValue[]): readonly (readonly (readonly [index: number, value: LastValue])[])[] {
  const waves: (readonly [number, LastValue])[][] = [];
  const seen = new Map<string, number>();
  for (const [index, value] of values.entries()) {
    const wave = seen.get(value.key) ?? 0;
    seen.set(value.key, wave + 1);
    waves[wave] ??= [];
    waves[wave].push([index, value]);
  }
  return waves;
}
