import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folders = ['gateway', 'single-node'];

/** The numbers that tests name: `[P1]`, `[R1, T3]`. */
async function triedNumbers(): Promise<readonly string[]> {
  const tried = new Set<string>();
  for (const folder of folders) {
    for await (const file of glob('**/*.test.ts', { cwd: join(root, folder) })) {
      const text = readFileSync(join(root, folder, file), 'utf8');
      for (const [, numbers = ''] of text.matchAll(/ \[([PERSTCKAM]\d+(?:, [PERSTCKAM]\d+)*)\]'/g)) {
        for (const number of numbers.split(', ')) tried.add(number);
      }
    }
  }
  return [...tried].toSorted();
}

test('every promise of the live protocol is tried by a test that names its number, and no other number is named', async () => {
  const document = readFileSync(join(root, 'docs/live-protocol.md'), 'utf8');
  const promised = [...document.matchAll(/\*\*([PERSTCKAM]\d+)\*\*/g)].map(([, number]) => String(number));
  expect(promised.length).toBeGreaterThan(30);
  expect(await triedNumbers()).toEqual(promised.toSorted());
});
