import { describe, expect, test } from 'vitest';
import type { Collection } from '../../domain/defineCollection.ts';
import type { Fact } from '../../domain/Fact.ts';
import { fact, item, record } from '../testing/contractRecords.ts';
import { CommitSender } from './CommitSender.ts';
import { PIECE_WEIGHT, weightOf } from './commitPieces.ts';
import type { CommitStep } from './commitSteps.ts';
import { StagedCommits } from './StagedCommits.ts';

const NO_COLLECTIONS = new Map<string, Collection>();

/** A sender whose thread is this: `commit` answers with its steps. */
function sender(call: (name: string, ...args: unknown[]) => unknown) {
  const write = async (name: string, ...args: readonly unknown[]) => call(name, ...args) as never;
  return new CommitSender(NO_COLLECTIONS, write);
}

/** Facts of 10,000 characters each that count how often they were made a row. */
function largeFacts(count: number, made: () => void): readonly Fact[] {
  const text = 'x'.repeat(10_000);
  const toJSON = () => {
    made();
    return { text };
  };
  return Array.from({ length: count }, (_, index) => ({ ...fact(index + 1), data: { toJSON } }));
}

describe('what is handed to the thread', () => {
  test('is one message where it is little', async () => {
    const calls: unknown[] = [];
    await sender((name, _id, staged, steps) => {
      calls.push([name, staged, (steps as readonly CommitStep[]).map(([kind]) => kind)]);
    }).commit([record(1, { facts: [fact(1)] }), record(2)]);
    expect(calls).toEqual([['commit', 0, ['advance', 'fact', 'advance']]]);
  });

  test('is many messages where it is much, each bounded, and no row is made before its turn', async () => {
    const staged = new StagedCommits();
    let made = 0;
    let sent = 0;
    const messages: (readonly CommitStep[])[] = [];
    const facts = largeFacts(200, () => {
      made += 1;
    });
    const result = await sender((name, id, ...rest) => {
      const piece = rest.at(-1) as readonly CommitStep[];
      messages.push(piece);
      sent += piece.filter(([kind]) => kind === 'fact').length;
      // The one that did not fit any more is made already.
      expect(made - sent).toBeLessThanOrEqual(1);
      if (name === 'stage') return staged.stage(id as number, piece);
      return [...staged.take(id as number, rest[0] as number, piece)];
    }).commit([record(1, { facts })]);
    expect(messages.length).toBeGreaterThan(10);
    for (const message of messages) {
      expect(message.reduce((sum, step) => sum + weightOf(step), 0)).toBeLessThanOrEqual(PIECE_WEIGHT);
    }
    expect(made).toBe(200);
    expect((result as unknown as readonly CommitStep[]).map((step) => step[0] === 'fact' && step[1][2])).toEqual([
      false,
      ...facts.map(({ number }) => number),
    ]);
  });
});

describe('a commit that fails before its last piece', () => {
  test('is forgotten by the thread', async () => {
    const calls: unknown[] = [];
    const commit = sender((name, id) => {
      calls.push([name, id]);
      if (calls.length === 2) throw new Error('the thread died');
    }).commit([record(1, { facts: largeFacts(100, () => {}) })]);
    await expect(commit).rejects.toThrow('the thread died');
    expect(calls).toEqual([
      ['stage', 1],
      ['stage', 1],
      ['unstage', 1],
    ]);
  });

  test('is forgotten where the fault is in its rows', async () => {
    const calls: unknown[] = [];
    const documents = [item('a', 1)];
    const commit = sender((name) => calls.push(name)).commit([
      record(1, { facts: largeFacts(20, () => {}), documents }),
    ]);
    await expect(commit).rejects.toThrow('no collection item');
    expect(calls).toEqual(['stage', 'unstage']);
  });
});

describe('staged pieces', () => {
  const step = (id: string): CommitStep => ['outcome', [id, 1, '']];

  test('are those of each commit by itself, once', () => {
    const staged = new StagedCommits();
    staged.stage(1, [step('a'), step('b')]);
    staged.stage(2, [step('x')]);
    staged.stage(1, [step('c')]);
    expect([...staged.take(1, 2, [step('d')])].map(([, [id]]) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect([...staged.take(2, 1, [])].map(([, [id]]) => id)).toEqual(['x']);
    expect(() => [...staged.take(2, 1, [])]).toThrow('0 of 1 pieces');
  });

  test('that are gone with a thread are no part of a commit', () => {
    const anew = new StagedCommits();
    anew.stage(1, [step('b')]);
    expect(() => [...anew.take(1, 2, [step('c')])]).toThrow('1 of 2 pieces');
  });
});
