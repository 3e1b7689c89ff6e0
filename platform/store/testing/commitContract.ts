import { expect, it } from 'vitest';
import { fact, item, outcome, partition, record } from './contractRecords.ts';
import type { StoreUnderTest } from './StoreUnderTest.ts';

/** Commits: atomic, fenced, durable. A part of `storeContract`. */
export function commitContract(given: StoreUnderTest): void {
  const { commit, load, reopen } = given;
  it('an unused partition stands at zero', async () => {
    expect(await given.store.commits.open(partition)).toEqual({
      commit: 0,
      number: 0,
      published: 0,
      commandsRead: null,
    });
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
    expect(await given.store.commits.open(partition)).toEqual({ commit: 1, number: 1, published: 0, commandsRead });
    expect(await given.store.ledger.read({ ...partition, after: 0, limit: 9 })).toEqual([fact(1, 'place', text)]);
    expect(await load('one')).toEqual(item('one', 1, body));
    expect(await given.store.outcomes.find(['c', 'd'])).toEqual([outcome('c')]);
  });

  it('a record is taken once: the same commit again is fenced, and leaves nothing', async () => {
    await commit(record(1, { facts: [fact(1)] }));
    expect(
      await commit(
        record(1, { facts: [fact(1, 'elsewhere')], documents: [item('x', 1)], outcomes: [outcome('late')] }),
      ),
    ).toEqual(['fenced']);
    expect(await given.store.ledger.read({ ...partition, after: 0, limit: 9 })).toEqual([fact(1)]);
    expect(await load('x')).toBeNull();
    expect(await given.store.outcomes.find(['late'])).toEqual([]);
  });

  it('a record that skips a commit is fenced', async () => {
    await commit(record(1));
    expect(await commit(record(3, { documents: [item('x', 1)] }))).toEqual(['fenced']);
    expect(await load('x')).toBeNull();
  });

  it('a large record is committed whole, beside others', async () => {
    const facts = Array.from({ length: 200 }, (_, index) => fact(index + 1, 'place', `${index}`.repeat(2_000)));
    const documents = facts.map(({ number }) => item(`item ${number}`, number));
    const other = { ...record(1, { outcomes: [outcome('other')] }), partition: 1 };
    expect(await Promise.all([commit(record(1, { facts, documents })), commit(other)])).toEqual([
      ['committed'],
      ['committed'],
    ]);
    expect(await given.store.ledger.read({ ...partition, after: 0, limit: 1_000 })).toEqual(facts);
    expect(await load('item 1')).toEqual(documents[0]);
    expect(await load('item 200')).toEqual(documents.at(-1));
    expect(await given.store.outcomes.find(['other'])).toEqual([outcome('other')]);
    expect(await commit(record(1, { facts }))).toEqual(['fenced']);
  });

  it('of several records in one call, one may be fenced while the others take effect', async () => {
    await commit(record(1));
    const other = { ...record(1, { outcomes: [outcome('other')] }), partition: 1 };
    expect(await commit(record(1, { outcomes: [outcome('fenced')] }), other)).toEqual(['fenced', 'committed']);
    expect((await given.store.outcomes.find(['other', 'fenced'])).map(({ commandId }) => commandId)).toEqual(['other']);
  });

  it('the number of the last fact stays through commits without facts', async () => {
    await commit(record(1, { facts: [fact(1), fact(2)], published: 0 }));
    await commit(record(2, { published: 2 }));
    expect(await given.store.commits.open(partition)).toMatchObject({ commit: 2, number: 2, published: 2 });
  });

  it('keeps dead letters, newest first', async () => {
    const letter = (commandId: string) => ({ commandId, time: 1, reason: 'a bug', command: { type: 't' } });
    await commit(record(1, { deadLetters: [letter('a'), letter('b')] }));
    expect(await given.store.commits.deadLetters(1)).toEqual([letter('b')]);
  });
}
