import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openSearchDatabase } from './openSearchDatabase.ts';
import { purgeWords } from './purgeWords.ts';
import { documentOf } from './testing/documentOf.ts';
import { writeSearchDocuments } from './writeSearchDocuments.ts';
import { writingCost } from './writingCost.ts';

test('words are taken out of as many entries at a time as may be written at once, until none are left', async () => {
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
  const each = writingCost({ title: 'title', text: 'words' }, { title: 'title', text: '' });
  const pieces: [boolean, number][] = [];
  for (let isDone = false; !isDone; ) {
    isDone = connection.transaction(() => purgeWords(connection, 'a', 9.5 * each));
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

test('what is long is purged by itself', () => {
  const connection = openSearchDatabase(':memory:');
  onTestFinished(() => connection.close());
  const text = Array.from({ length: 9_000 }, (_, number) => `word${number}`).join(' ');
  const ids = ['a', 'b', 'c'];
  for (const id of ids) writeSearchDocuments(connection, [documentOf(id, { text, textBy: 'a' })], []);
  const left: number[] = [];
  while (!purgeWords(connection, 'a'))
    left.push(connection.all("SELECT 1 FROM words WHERE words MATCH 'word7'").length);
  expect(left).toEqual([2, 1, 0]);
});
