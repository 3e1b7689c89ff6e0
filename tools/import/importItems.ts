import { batchesOf } from './batchesOf.ts';
import type { ImportParts } from './ImportParts.ts';
import type { ItemResult } from './Payload.ts';
import { settled } from './settled.ts';

/** Something that is imported with others of its kind. */
export type ImportItem<Input> = {
  /** What a report calls it: `answer 18`. */
  readonly label: string;
  readonly input: Input;
};

export type ImportItemsOptions<Input, Result> = {
  /** What is told of how far it is: `answers`. */
  readonly stage: string;
  readonly total: number;
  readonly items: Iterable<ImportItem<Input>> | AsyncIterable<ImportItem<Input>>;
  /** Sends a batch; answers in its order. */
  readonly send: (inputs: readonly Input[]) => Promise<readonly Result[]>;
  /** Called with each that was done. */
  readonly done?: (item: ImportItem<Input>, result: Result) => void;
};

/**
 * Imports items in batches, one after the other, so that one may refer to another that came before it. What is refused is reported and
 * keeps no other back. Returns how many were done.
 */
export async function importItems<Input, Result extends ItemResult>(
  { progress, report }: Pick<ImportParts, 'progress' | 'report'>,
  { stage, total, items, send, done }: ImportItemsOptions<Input, Result>,
): Promise<number> {
  let [sent, succeeded] = [0, 0];
  for await (const batch of batchesOf(items)) {
    const inputs = batch.map(({ input }) => input);
    const results = await settled(
      () => send(inputs),
      (all) => all,
    );
    for (const [index, item] of batch.entries()) {
      const result = results[index];
      const problem = result?.refusal ?? result?.error ?? null;
      if (result === undefined || problem !== null) {
        const { code, message } = problem ?? { code: 'UNKNOWN', message: 'Nothing was answered.' };
        report({ item: item.label, code, message });
      } else {
        succeeded += 1;
        done?.(item, result);
      }
    }
    sent += batch.length;
    progress.advance(stage, sent, total);
  }
  return succeeded;
}
