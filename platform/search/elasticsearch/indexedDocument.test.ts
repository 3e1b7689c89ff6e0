import { expect, test } from 'vitest';
import { longestRowNormalised } from '../../text/testing/longestRowNormalised.ts';
import { documentOf } from '../testing/documentOf.ts';
import { indexedDocument } from './indexedDocument.ts';

test('letters are composed, as they are typed', () => {
  expect(indexedDocument(documentOf('a', { text: 'cafe\u0301' })).source).toMatchObject({ text: 'caf\u00e9' });
});

test('of thousands of marks no long row is put in order', () => {
  const document = documentOf('a', { text: `red ${'\u0307\u0323'.repeat(9_000)} roses` });
  expect(longestRowNormalised(() => indexedDocument(document))).toBe(30);
});
