import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineCollection, type IndexValue } from '../../domain/defineCollection.ts';
import type { PageQuery, StoredDocument } from '../../ports/DocumentStore.ts';
import { engineUrl } from '../../testing/engineUrl.ts';
import { seededRandom } from '../../testing/seededRandom.ts';
import { readPage } from '../stepped/readPage.ts';
import type { MongoStore } from './openMongoStore.ts';
import { openTestStores } from './testing/openTestStores.ts';
import { itemOf, recordOf } from './testing/recordOf.ts';

type Item = { readonly a: string | null; readonly b: number | null; readonly c: boolean | null };
const items = defineCollection<Item>()('item', 'communities', { byAll: ['a', 'b', 'c'], byNumber: ['b'] });
const stores = openTestStores(engineUrl('MONGODB_URL'));
const random = seededRandom(7);
const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;

/** Few values of each field, so that many documents are equal in some of them. */
const values: Readonly<Record<keyof Item, readonly IndexValue[]>> = {
  a: [null, '', 'Z', 'a', 'ä', 'z'],
  b: [null, -3, 0, 0.5, 2 ** 40],
  c: [null, false, true],
};
const documents: readonly StoredDocument[] = Array.from({ length: 150 }, (_, index) => {
  const body = { a: pick(values.a), b: pick(values.b), c: pick(values.c) };
  return itemOf(`id ${index}`, 1, index % 10 === 0 ? null : body);
});

function randomQuery(): PageQuery {
  const index = pick(['byAll', 'byNumber'] as const);
  const fields = items.indexes[index] as readonly (keyof Item)[];
  const held = Math.floor(random() * (fields.length + 1));
  const bound = () => [...fields.slice(held).map((field) => pick(values[field])), pick(documents).id];
  return {
    ...{ collection: items, index, equals: fields.slice(0, held).map((field) => pick(values[field])) },
    ...(random() < 0.6 ? { after: bound() } : {}),
    ...(random() < 0.4 ? { before: bound() } : {}),
    ...{ limit: 1 + Math.floor(random() * 20), descending: random() < 0.5 },
  };
}

describe('pages of an index in MongoDB', () => {
  let store: MongoStore;
  beforeAll(async () => {
    store = await stores.open({ collections: [items] });
    await store.commits.commit([recordOf(1, 'a', { documents })]);
  });
  afterAll(() => stores.remove());

  it('are those of the plainest statement of what a page is, for any bounds both ways', async () => {
    let found = 0;
    for (let round = 0; round < 600; round++) {
      const query = randomQuery();
      const [page = []] = await store.documents.page([query]);
      expect(page, JSON.stringify(query)).toEqual(readPage(documents, query));
      found += page.length;
    }
    expect(found).toBeGreaterThan(600);
  });

  it('continue from the key of the last entry to the end, with everything once', async () => {
    for (const descending of [false, true]) {
      const seen: string[] = [];
      for (let after: PageQuery['after']; ; ) {
        const query = { collection: items, index: 'byAll', equals: [], after, limit: 7, descending };
        const [page = []] = await store.documents.page([query]);
        if (page.length === 0) break;
        seen.push(...page.map(({ document }) => document.id));
        after = page.at(-1)?.key;
      }
      const live = documents.filter(({ body }) => body !== null).map(({ id }) => id);
      expect(seen.toSorted()).toEqual(live.toSorted());
    }
  });
});
