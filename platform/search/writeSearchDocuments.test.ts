import { expect, onTestFinished, test } from 'vitest';
import type { SearchDocument } from '../ports/SearchIndex.ts';
import { openSearchDatabase } from './openSearchDatabase.ts';
import { documentOf } from './testing/documentOf.ts';
import { writeSearchDocuments } from './writeSearchDocuments.ts';

const through = [{ stream: 'people', partition: 0, number: 1 }] as const;
const long = (word: string) => Array.from({ length: 9_000 }, (_, number) => `${word}${number}`).join(' ');
const documentsOf = (count: number, text: string, number: number) =>
  Array.from({ length: count }, (_, index) => documentOf(`id_${index}`, { text }, number));

/** Writes documents, and tells of how many each piece was and whether the position was there after it. */
function writer() {
  const connection = openSearchDatabase(':memory:');
  onTestFinished(() => connection.close());
  return (documents: readonly SearchDocument[]) => {
    connection.run('DELETE FROM position');
    const pieces: [number, boolean][] = [];
    for (let rest = documents; ; ) {
      const written = writeSearchDocuments(connection, rest, through);
      pieces.push([written, connection.get('SELECT 1 FROM position') !== undefined]);
      if (written === rest.length) return pieces;
      rest = rest.slice(written);
    }
  };
}

test('what takes the place of a long text is a piece by itself, and the position comes with the last', () => {
  const write = writer();
  write(documentsOf(3, long('former'), 1));
  expect(write(documentsOf(3, long('later'), 2))).toEqual([
    [1, false],
    [1, false],
    [1, true],
  ]);
});

test('taking long texts out is divided, too', () => {
  const write = writer();
  write(documentsOf(3, long('former'), 1));
  const pieces = write(documentsOf(3, '', 2).map((document) => ({ ...document, body: null })));
  expect(pieces).toEqual([
    [1, false],
    [1, false],
    [1, true],
  ]);
});

test('new texts take less, and what is there already takes little', () => {
  const write = writer();
  expect(write(documentsOf(6, long('word'), 1))).toEqual([
    [3, false],
    [3, true],
  ]);
  expect(write(documentsOf(6, long('word'), 2))).toEqual([[6, true]]);
  expect(write(documentsOf(6, long('other'), 1))).toEqual([[6, true]]);
});

test('no piece is of more than so many documents, however short', () => {
  const pieces = writer()(documentsOf(250, '', 1));
  expect(pieces.map(([written]) => written)).toEqual([100, 100, 50]);
});

test('a position without documents is written', () => {
  expect(writer()([])).toEqual([[0, true]]);
});
