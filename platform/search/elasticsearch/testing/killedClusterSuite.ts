import { expect, onTestFinished, test } from 'vitest';
import type { SearchDocument, SearchIndex } from '../../../ports/SearchIndex.ts';
import { StoreUnavailableError } from '../../../store/StoreUnavailableError.ts';
import type { KillableEngine } from '../../../testing/KillableEngine.ts';
import { createInstallation, postOf } from './createInstallation.ts';

const ROUNDS = 3;
/** Batches of a round, how many of them are acknowledged before the kill, and documents of a batch. */
const [BATCHES, BEFORE, SIZE] = [60, 30, 50];
/** Milliseconds: it starts several times, for up to 80 s on a busy machine. */
const TIMEOUT = 600_000;
const key = { stream: 'people', partition: 0 } as const;

/** What must be there when the cluster of a search index was killed while it was written to. */
export function killedClusterSuite(start: () => Promise<KillableEngine>): void {
  test(
    'Elasticsearch, killed while it is written to, has all that was acknowledged and no position without its documents',
    async () => {
      const engine = await start();
      onTestFinished(engine.stop);
      const { open, client, prefix } = createInstallation(engine.url);
      const alias = `${prefix}-documents`;
      const incomplete = async (through: number) => {
        const counts = Array.from({ length: through }, async (_, batch) => {
          const { count } = await client.count({ index: alias, query: { prefix: { id: nameOf(batch + 1, '') } } });
          return count === SIZE ? [] : [batch + 1];
        });
        return (await Promise.all(counts)).flat();
      };
      const index = open();
      for (let round = 0, written = 0; round < ROUNDS; round += 1) {
        written = await writeBatches(index, written, written + BEFORE);
        // Not waited for: it comes while further batches are written.
        const killed = engine.kill();
        written = await writeBatches(index, written, Number.POSITIVE_INFINITY);
        await killed;
        await engine.restart();
        const [reached] = await open().positions();
        // What was being written when it was killed may be there whole, with its position.
        expect([written, written + 1]).toContain(reached?.number);
        expect(await incomplete(reached?.number ?? 0)).toEqual([]);
        written = await writeBatches(index, written, (round + 1) * BATCHES);
      }
      expect(await index.positions()).toEqual([{ ...key, number: ROUNDS * BATCHES }]);
      expect(await incomplete(ROUNDS * BATCHES)).toEqual([]);
    },
    TIMEOUT,
  );
}

function nameOf(batch: number, document: number | ''): string {
  return `post_${batch}_${document}`;
}

function documentsOf(batch: number): readonly SearchDocument[] {
  return Array.from({ length: SIZE }, (_, document) => postOf(nameOf(batch, document), { text: 'word' }, batch));
}

/** Writes the batches after one, up to another or until the cluster is away. Returns the last that was acknowledged. */
async function writeBatches(index: SearchIndex, after: number, through: number): Promise<number> {
  for (let batch = after + 1; batch <= through; batch += 1) {
    try {
      await index.write(documentsOf(batch), [{ ...key, number: batch }]);
    } catch (error) {
      expect(error).toBeInstanceOf(StoreUnavailableError);
      expect(through, 'it went away by itself').toBe(Number.POSITIVE_INFINITY);
      return batch - 1;
    }
  }
  return through;
}
