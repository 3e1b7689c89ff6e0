import { partitionOf } from '@c18n/platform/ids/partitionOf';
import type { StoredDocument } from '@c18n/platform/ports/DocumentStore';
import { expect, it } from 'vitest';
import { DocumentCache } from './DocumentCache.ts';

const partition = partitionOf('hall', 4);
const makeCache = () =>
  new DocumentCache({ stream: 'communities', partition }, 4, (collection) =>
    collection === 'board' ? 'communities' : 'people',
  );
const entry = (id: string, partial: Partial<StoredDocument> = {}) =>
  [id, { collection: 'board', id, place: 'hall', number: 1, body: {}, ...partial }] as const;

it('keeps the documents of its own places only', () => {
  const cache = makeCache();
  const elsewhere = ['attic', 'cellar', 'garden', 'roof'].find((place) => partitionOf(place, 4) !== partition) ?? '';
  cache.keep([entry('own'), entry('elsewhere', { place: elsewhere }), entry('other', { collection: 'person' })]);
  expect(['own', 'elsewhere', 'other'].map((id) => cache.get(id)?.id)).toEqual(['own', undefined, undefined]);
});

it('drops those that were not asked for longest when they are too large together', () => {
  const cache = makeCache();
  const large = { body: { text: 'x'.repeat(64_000) } };
  const ids = Array.from({ length: 200 }, (_, index) => `document ${index}`);
  for (const id of ids) {
    cache.keep([entry(id, large)]);
    cache.get(ids[0] as string);
  }
  const kept = ids.filter((id) => cache.get(id) !== undefined);
  expect(kept.length).toBeGreaterThan(100);
  expect(kept.length * 64_000).toBeLessThan(8 * 1024 * 1024);
  expect([kept[0], kept.at(-1)]).toEqual([ids[0], ids.at(-1)]);
});
