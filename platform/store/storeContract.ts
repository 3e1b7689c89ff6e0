import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Collection, defineCollection, type IndexValue } from '../domain/defineCollection.ts';
import type { Fact } from '../domain/Fact.ts';
import type { CommitRecord } from '../ports/CommitStore.ts';
import type { PageQuery, StoredDocument } from '../ports/DocumentStore.ts';
import type { Outcome } from '../ports/OutcomeStore.ts';
import type { Store } from '../ports/Store.ts';

/** A store under test. `reopen` closes it and opens it again over what it has stored. */
export type StoreFixture = {
  readonly store: Store;
  readonly reopen: () => Promise<StoreFixture>;
  readonly remove: () => Promise<void>;
};

type Item = { readonly shelf: string; readonly rank: number | null; readonly listed: boolean; readonly label: string };
const items = defineCollection<Item>()('item', 'communities', {
  byRank: ['shelf', 'listed', 'rank'],
  byLabel: ['label'],
});
const others = defineCollection<{ readonly text: string }>()('other', 'people', {});

/** The collections that a store under the contract is opened with, on two partitions. */
export const contractCollections: readonly Collection[] = [items, others];

const key = { stream: 'communities', partition: 0 } as const;
const nothing = {
  facts: [],
  documents: [],
  outcomes: [],
  claimsKept: [],
  claimsFreed: [],
  deadLetters: [],
  published: 0,
  commandsRead: null,
};

function record(commit: number, parts: Partial<CommitRecord> = {}): CommitRecord {
  return { ...key, ...nothing, commit, attempt: `attempt ${commit}`, ...parts };
}

function fact(number: number, place = 'place', text = 'text'): Fact {
  const time = 1_700_000_000_000 + number;
  return {
    ...key,
    id: `fact-${number}`,
    type: 'c18n.test.Happened',
    number,
    place,
    subject: 's',
    actor: 'a',
    time,
    wordsOf: null,
    data: { text },
  };
}

function item(id: string, number: number, body: Partial<Item> | null = {}): StoredDocument {
  const whole = body === null ? null : { shelf: 'a', rank: number, listed: true, label: id, ...body };
  return { collection: 'item', id, place: 'place', number, body: whole };
}

function outcome(commandId: string, state: Outcome['state'] = 'DONE', time = 1): Outcome {
  const position = { ...key, number: 1 };
  return {
    commandId,
    state,
    fingerprint: 'f',
    submission: 's',
    actor: 'a',
    type: 't',
    place: 'p',
    refused: null,
    position,
    time,
  };
}

/** What every store promises. */
export function storeContract(name: string, open: () => Promise<StoreFixture>): void {
  describe(`the contract of stores: ${name}`, () => {
    let fixture: StoreFixture;
    beforeEach(async () => {
      fixture = await open();
    });
    afterEach(() => fixture.remove());
    const commit = async (...records: CommitRecord[]) => fixture.store.commits.commit(records);
    const load = async (id: string) => (await fixture.store.documents.load([{ collection: items, id }]))[0];
    const reopen = async () => {
      fixture = await fixture.reopen();
    };

    it('an unused partition stands at zero', async () => {
      expect(await fixture.store.commits.open(key)).toEqual({ commit: 0, number: 0, published: 0, commandsRead: null });
    });

    it('what was committed is there after opening it again, to the byte', async () => {
      const text = '\u{1F600} \u202e rtl \u0001 "quotes" \\ and \n lines';
      const commandsRead = { generation: 'g', offset: '41' };
      const body = { shelf: 'ä', rank: 0.5, listed: false, label: text };
      await commit(
        record(1, {
          facts: [fact(1, 'place', text)],
          documents: [item('one', 1, body)],
          outcomes: [outcome('c')],
          commandsRead,
        }),
      );
      await reopen();
      expect(await fixture.store.commits.open(key)).toEqual({ commit: 1, number: 1, published: 0, commandsRead });
      expect(await fixture.store.ledger.read({ ...key, after: 0, limit: 9 })).toEqual([fact(1, 'place', text)]);
      expect(await load('one')).toEqual(item('one', 1, body));
      expect(await fixture.store.outcomes.find(['c', 'd'])).toEqual([outcome('c')]);
    });

    it('a record is taken once: the same commit again is fenced, and leaves nothing', async () => {
      await commit(record(1, { facts: [fact(1)] }));
      expect(
        await commit(
          record(1, { facts: [fact(1, 'elsewhere')], documents: [item('x', 1)], outcomes: [outcome('late')] }),
        ),
      ).toEqual(['fenced']);
      expect(await fixture.store.ledger.read({ ...key, after: 0, limit: 9 })).toEqual([fact(1)]);
      expect(await load('x')).toBeNull();
      expect(await fixture.store.outcomes.find(['late'])).toEqual([]);
    });

    it('a record that skips a commit is fenced', async () => {
      await commit(record(1));
      expect(await commit(record(3, { documents: [item('x', 1)] }))).toEqual(['fenced']);
      expect(await load('x')).toBeNull();
    });

    it('of several records in one call, one may be fenced while the others take effect', async () => {
      await commit(record(1));
      const other = { ...record(1, { outcomes: [outcome('other')] }), partition: 1 };
      expect(await commit(record(1, { outcomes: [outcome('fenced')] }), other)).toEqual(['fenced', 'committed']);
      expect((await fixture.store.outcomes.find(['other', 'fenced'])).map(({ commandId }) => commandId)).toEqual([
        'other',
      ]);
    });

    it('the number of the last fact stays through commits without facts', async () => {
      await commit(record(1, { facts: [fact(1), fact(2)], published: 0 }));
      await commit(record(2, { published: 2 }));
      expect(await fixture.store.commits.open(key)).toMatchObject({ commit: 2, number: 2, published: 2 });
    });

    it('a document is not overwritten by an earlier fact, and a removed one does not come back', async () => {
      await commit(record(1, { documents: [item('one', 5, { label: 'new' })] }));
      await commit(record(2, { documents: [item('one', 4, { label: 'old' })] }));
      expect(await load('one')).toEqual(item('one', 5, { label: 'new' }));
      await commit(record(3, { documents: [item('one', 6, null)] }));
      await commit(record(4, { documents: [item('one', 5, { label: 'revived' })] }));
      expect(await load('one')).toEqual(item('one', 6, null));
      expect(await page({ index: 'byLabel', equals: [] })).toEqual([]);
    });

    it('reads many documents in the order asked, of any collection', async () => {
      await commit(record(1, { documents: [item('one', 1), item('two', 1)] }));
      const keys = ['two', 'none', 'one', 'two'].map((id) => ({ collection: items, id }));
      expect((await fixture.store.documents.load(keys)).map((document) => document?.id ?? null)).toEqual([
        'two',
        null,
        'one',
        'two',
      ]);
      expect(await fixture.store.documents.load([{ collection: others, id: 'one' }])).toEqual([null]);
    });

    const page = async (query: { index: 'byRank' | 'byLabel'; equals: readonly IndexValue[] } & Partial<PageQuery>) => {
      const whole = { collection: items, limit: 10, descending: false, ...query };
      const [entries] = await fixture.store.documents.page([whole]);
      return entries ?? [];
    };
    const ids = async (query: Parameters<typeof page>[0]) => (await page(query)).map(({ document }) => document.id);

    it('pages through an index both ways; the id settles what is equal', async () => {
      const documents = [
        item('c', 1, { rank: 2 }),
        item('a', 1, { rank: 2 }),
        item('b', 1, { rank: 1 }),
        item('d', 1, { rank: 3 }),
      ];
      const hidden = [item('x', 1, { listed: false }), item('y', 1, { shelf: 'b' })];
      await commit(record(1, { documents: [...documents, ...hidden] }));
      const shelf = { index: 'byRank', equals: ['a', true] } as const;
      expect(await ids(shelf)).toEqual(['b', 'a', 'c', 'd']);
      expect(await ids({ ...shelf, descending: true })).toEqual(['d', 'c', 'a', 'b']);
      const [, second] = await page(shelf);
      expect(second?.key).toEqual([2, 'a']);
      expect(await ids({ ...shelf, after: [2, 'a'] })).toEqual(['c', 'd']);
      expect(await ids({ ...shelf, after: [2, 'c'], descending: true })).toEqual(['a', 'b']);
      expect(await ids({ ...shelf, after: [1, 'b'], before: [3, 'd'] })).toEqual(['a', 'c']);
      expect(await ids({ ...shelf, limit: 2 })).toEqual(['b', 'a']);
      expect(await ids({ ...shelf, limit: 0 })).toEqual([]);
      expect(await ids({ index: 'byRank', equals: ['a', false] })).toEqual(['x']);
    });

    it('pages over what has no value: it comes before everything that has', async () => {
      await commit(
        record(1, {
          documents: [item('b', 1, { rank: null }), item('a', 1, { rank: null }), item('c', 1, { rank: -5 })],
        }),
      );
      const shelf = { index: 'byRank', equals: ['a', true] } as const;
      expect(await ids(shelf)).toEqual(['a', 'b', 'c']);
      const [first] = await page(shelf);
      expect(first?.key).toEqual([null, 'a']);
      expect(await ids({ ...shelf, after: [null, 'a'] })).toEqual(['b', 'c']);
      expect(await ids({ ...shelf, after: [-5, 'c'], descending: true })).toEqual(['b', 'a']);
      expect(await ids({ ...shelf, after: [null, 'b'], descending: true })).toEqual(['a']);
    });

    it('orders texts by their bytes and answers several pages at once', async () => {
      await commit(
        record(1, { documents: ['ä', 'a', 'z', 'Z', '\u{1F600}', '\uffee'].map((label) => item(label, 1, { label })) }),
      );
      const query = { collection: items, index: 'byLabel', equals: [], limit: 10, descending: false };
      const pages = await fixture.store.documents.page([query, { ...query, limit: 1 }, { ...query, equals: ['z'] }]);
      expect(pages.map((entries) => entries.map(({ document }) => document.id))).toEqual([
        ['Z', 'a', 'z', 'ä', '\uffee', '\u{1F600}'],
        ['Z'],
        ['z'],
      ]);
    });

    it('reads the ledger by number and by place', async () => {
      const facts = [fact(1, 'a'), fact(2, 'b'), fact(3, 'a'), fact(4, 'a')];
      await commit(record(1, { facts }));
      const read = async (query: object) =>
        (await fixture.store.ledger.read({ ...key, after: 0, limit: 9, ...query })).map(({ number }) => number);
      expect(await read({})).toEqual([1, 2, 3, 4]);
      expect(await read({ after: 1, limit: 2 })).toEqual([2, 3]);
      expect(await read({ place: 'a' })).toEqual([1, 3, 4]);
      expect(await read({ place: 'a', after: 1, through: 3 })).toEqual([3]);
      expect((await fixture.store.ledger.heads()).filter(({ number }) => number > 0)).toEqual([{ ...key, number: 4 }]);
    });

    it('a claim is held by one owner; one that was kept stays, one that was freed is free', async () => {
      const { claims } = fixture.store;
      expect(
        await claims.take([
          { key: 'k', owner: 'one' },
          { key: 'k', owner: 'two' },
          { key: 'k', owner: 'one' },
        ]),
      ).toEqual(['taken', 'held', 'taken']);
      await commit(record(1, { outcomes: [outcome('one')], claimsKept: [{ key: 'k', owner: 'one' }] }));
      expect(await claims.take([{ key: 'k', owner: 'two' }])).toEqual(['held']);
      await commit(record(2, { claimsFreed: [{ key: 'k', owner: 'two' }] }));
      expect(await claims.take([{ key: 'k', owner: 'two' }])).toEqual(['held']);
      await commit(record(3, { claimsFreed: [{ key: 'k', owner: 'one' }] }));
      expect(await claims.take([{ key: 'k', owner: 'two' }])).toEqual(['taken']);
    });

    it('a claim that was never kept is void once its command is decided; a failed command still has it', async () => {
      const { claims } = fixture.store;
      await claims.take([
        { key: 'k', owner: 'one' },
        { key: 'l', owner: 'failed' },
      ]);
      await commit(record(1, { outcomes: [outcome('one', 'REFUSED'), outcome('failed', 'FAILED')] }));
      expect(
        await claims.take([
          { key: 'k', owner: 'two' },
          { key: 'l', owner: 'two' },
        ]),
      ).toEqual(['taken', 'held']);
    });

    it('a failure is replaced by what comes of the next submission', async () => {
      await commit(record(1, { outcomes: [outcome('c', 'FAILED')] }));
      await commit(record(2, { outcomes: [outcome('c', 'DONE')] }));
      expect(await fixture.store.outcomes.find(['c'])).toEqual([outcome('c', 'DONE')]);
    });

    it('forgets outcomes older than a time', async () => {
      await commit(record(1, { outcomes: [outcome('old', 'DONE', 10), outcome('new', 'DONE', 20)] }));
      await fixture.store.outcomes.prune(15);
      expect((await fixture.store.outcomes.find(['old', 'new'])).map(({ commandId }) => commandId)).toEqual(['new']);
    });

    it('keeps dead letters, newest first', async () => {
      const letter = (commandId: string) => ({ commandId, time: 1, reason: 'a bug', command: { type: 't' } });
      await commit(record(1, { deadLetters: [letter('a'), letter('b')] }));
      expect(await fixture.store.commits.deadLetters(1)).toEqual([letter('b')]);
    });

    it('a last value only moves forward', async () => {
      const { lastValues } = fixture.store;
      const value = (version: number) => ({ key: 'k', version, value: { at: version } });
      expect(await lastValues.advance([value(2)])).toEqual([value(2)]);
      expect(await lastValues.advance([value(1), value(2), value(5)])).toEqual([value(2), value(2), value(5)]);
      await reopen();
      expect(await fixture.store.lastValues.read(['none', 'k'])).toEqual([null, value(5)]);
    });

    it('a generation is built beside the current one, and takes its place whole', async () => {
      await commit(record(1, { documents: [item('one', 1, { label: 'live' })] }));
      const { generations } = fixture.store;
      const former = await generations.current('communities');
      const next = await generations.begin('communities');
      await generations.write('communities', next, [item('one', 1, { label: 'rebuilt' }), item('two', 1)]);
      expect(await load('one')).toEqual(item('one', 1, { label: 'live' }));
      expect((await generations.load('communities', next, [{ collection: items, id: 'one' }]))[0]).toEqual(
        item('one', 1, { label: 'rebuilt' }),
      );
      expect((await generations.scan('communities', next, 'item', 'one', 9)).map(({ id }) => id)).toEqual(['two']);
      await generations.flip('communities', next);
      expect(await generations.current('communities')).not.toBe(former);
      expect(await load('one')).toEqual(item('one', 1, { label: 'rebuilt' }));
      await commit(record(2, { documents: [item('three', 2)] }));
      await reopen();
      expect(await ids({ index: 'byLabel', equals: [] })).toEqual(
        ['rebuilt', 'three', 'two'].map((label) => (label === 'rebuilt' ? 'one' : label)),
      );
    });

    it('an unfinished generation can be discarded, and the current one stays', async () => {
      await commit(record(1, { documents: [item('one', 1)] }));
      const { generations } = fixture.store;
      await generations.discard('communities');
      const next = await generations.begin('communities');
      await generations.write('communities', next, [item('left over', 1)]);
      await generations.discard('communities');
      expect(await load('one')).toEqual(item('one', 1));
      expect(await generations.scan('communities', await generations.begin('communities'), 'item', '', 9)).toEqual([]);
    });

    it('an unfinished generation is dropped by the next one', async () => {
      const { generations } = fixture.store;
      const first = await generations.begin('communities');
      await generations.write('communities', first, [item('left over', 1)]);
      const second = await generations.begin('communities');
      expect(await generations.scan('communities', second, 'item', '', 9)).toEqual([]);
    });
  });
}
