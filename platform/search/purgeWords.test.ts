import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openSearchDatabase } from './openSearchDatabase.ts';
import { purgeWords } from './purgeWords.ts';
import { documentOf } from './testing/documentOf.ts';
import { writeSearchDocuments } from './writeSearchDocuments.ts';

test('words are taken out of so many entries at a time, until none are left', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'search-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const connection = openSearchDatabase(join(directory, 'search.db'));
  onTestFinished(() => connection.close());
  const mine = Array.from({ length: 25 }, (_, number) =>
    documentOf(`mine ${number}`, { title: 'title', titleBy: 'b', text: 'words', textBy: 'a' }),
  );
  const theirs = documentOf('theirs', { text: 'words', textBy: 'b' });
  connection.transaction(() => writeSearchDocuments(connection, [...mine, theirs], []));
  const left = () => connection.all("SELECT 1 FROM words WHERE words MATCH 'words'").length;
  const pieces: [boolean, number][] = [];
  for (let isDone = false; !isDone; ) {
    isDone = connection.transaction(() => purgeWords(connection, 'a', 10));
    pieces.push([isDone, left()]);
  }
  expect(pieces).toEqual([
    [false, 16],
    [false, 6],
    [true, 1],
  ]);
  // None are taken in again.
  connection.transaction(() =>
    writeSearchDocuments(connection, [documentOf('late', { text: 'words', textBy: 'a' }, 2)], []),
  );
  expect(left()).toBe(1);
});
