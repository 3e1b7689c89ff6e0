import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Ordeal } from '../testing/bad-input/Ordeal.ts';
import type { Probe } from '../testing/bad-input/Probe.ts';
import { readNastyTexts } from '../testing/bad-input/readNastyTexts.ts';
import type { TextInput } from '../testing/bad-input/TextInput.ts';

// Collections of texts that have broken things elsewhere. Each text goes into every kind of field: words by the name of the field (`title`,
// `text` …), and ids, cursors, positions and times. The fields of a kind share the texts out among them.

const LONG = 300_000;
const nasty = readNastyTexts(fileURLToPath(new URL('../..', import.meta.url)));
if (nasty === null)
  console.warn('SKIPPED: nasty texts. There is no ../shared/data, nor a folder named by C18N_SHARED_DATA.');

function kindOf({ way, scalar }: TextInput): string {
  if (way === 'after' || way === 'before') return 'cursor';
  return scalar === 'String' ? (way.replace('[]', '').split('.').at(-1) ?? '') : scalar;
}
const byKind = Map.groupBy(Ordeal.inputs, kindOf);

/** The share of the texts that goes into one field. */
function shareOf(input: TextInput): readonly Probe[] {
  if (nasty === null) return [];
  const names = /userName/.test(kindOf(input)) ? nasty.reservedNames : [];
  const sharing = byKind.get(kindOf(input)) ?? [];
  return [...nasty.naughty, ...nasty.scripts, ...names]
    .filter((_text, index) => index % sharing.length === sharing.indexOf(input))
    .map((value) => ({ name: 'a nasty text', value }));
}

describe.skipIf(nasty === null)('texts that have broken others (needs ../shared/data)', () => {
  let ordeal: Ordeal;
  beforeAll(async () => {
    ordeal = await Ordeal.start();
    await ordeal.run(async (input) => shareOf(input));
  }, LONG);
  afterAll(() => ordeal.node[Symbol.asyncDispose]());

  test.each([...byKind.keys()])('as `%s` are refused, find nothing, or are kept', (kind) => {
    const inputs = byKind.get(kind) ?? [];
    expect(inputs.flatMap(({ coordinate }) => ordeal.problems.get(coordinate))).toEqual([]);
  });

  test('have done no harm', async () => {
    expect(await ordeal.harm()).toEqual([]);
  });
});
