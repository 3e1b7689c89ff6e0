import { expect, it } from 'vitest';
import { BatchDocuments, notLoaded } from './BatchDocuments.ts';
import { boards, notes } from './testing/boardDomain.ts';

const stored = (id: string, number = 1) => ({
  collection: 'board',
  id,
  place: id,
  number,
  body: { noteCount: number },
});

it('asks for everything that is wanted with one load, and for nothing that is known', () => {
  const documents = new BatchDocuments(new Map([['board/known', stored('known')]]));
  documents.reader.want(boards, ['known', 'one', 'two']);
  expect(() => documents.reader.get(notes, 'three')).toThrow(notLoaded);
  expect([...documents.missing.keys()]).toEqual(['board/one', 'board/two', 'note/three']);
  for (const key of [...documents.missing.values()]) documents.provide(key, null);
  documents.reader.want(boards, ['one', 'two']);
  expect(documents.missing.size).toBe(0);
  expect(documents.reader.get(boards, 'one')).toBeNull();
});

it('shows what the batch has changed, but nothing of a command that was dropped', () => {
  const documents = new BatchDocuments(new Map([['board/a', stored('a')]]));
  const body = { noteCount: 2, name: '', nameOwner: null };
  documents.writer('a', 7).put(boards, 'a', body);
  documents.drop();
  expect(documents.reader.get(boards, 'a')).toMatchObject({ noteCount: 1, revision: 1 });
  documents.writer('a', 7).put(boards, 'a', body);
  documents.keep();
  expect(documents.reader.get(boards, 'a')).toMatchObject({ noteCount: 2, revision: 7 });
  documents.writer('a', 8).remove(boards, 'a');
  documents.keep();
  expect(documents.reader.get(boards, 'a')).toBeNull();
  expect(documents.changes()).toEqual([{ collection: 'board', id: 'a', place: 'a', number: 8, body: null }]);
});

it('refuses a document that is too large, and a decision that changes too many', () => {
  const writer = new BatchDocuments().writer('a', 1);
  expect(() => writer.put(boards, 'a', { noteCount: 0, name: 'x'.repeat(70_000), nameOwner: null })).toThrow(
    'larger than',
  );
  const small = { noteCount: 0, name: '', nameOwner: null };
  for (let index = 0; index < 100; index++) writer.put(boards, `board ${index}`, small);
  expect(() => writer.put(boards, 'one more', small)).toThrow('over 100 documents');
});

it('takes no document with a value that cannot be indexed', () => {
  const documents = new BatchDocuments(new Map());
  const put = (name: unknown) =>
    documents.writer('a', 7).put(boards, 'a', { noteCount: 1, name, nameOwner: null } as never);
  expect(() => put({ first: 'Ada' })).toThrow('name of board/a cannot be indexed');
  put('Ada');
  put(undefined);
});
