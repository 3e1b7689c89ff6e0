import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineFact } from '../domain/defineFact.ts';
import type { Fact } from '../domain/Fact.ts';
import { silentLog } from '../logging/Log.ts';
import type { Ledger } from '../ports/Ledger.ts';
import type { Position } from '../positions/Position.ts';
import { type StreamWorker, when } from './StreamWorker.ts';
import { startWorker } from './startWorker.ts';

const Said = defineFact('c18n.test.Said', z.object({ word: z.string() }), { subject: ({ word }) => word });

/** A ledger that grows, and the feed that tells of it. */
function history() {
  const facts: Fact[] = [];
  const listeners = new Set<(facts: readonly Fact[]) => void>();
  const ledger: Ledger = {
    read: async ({ stream, partition, after, limit }) =>
      facts
        .filter((fact) => fact.stream === stream && fact.partition === partition && fact.number > after)
        .slice(0, limit),
    heads: async () => {
      const last = new Map(
        facts.map(({ stream, partition, number }) => [`${stream}/${partition}`, { stream, partition, number }]),
      );
      return [...last.values()];
    },
  };
  const say = (word: string, { partition = 0, type = Said.type, heard = true } = {}) => {
    const number = facts.filter((fact) => fact.partition === partition).length + 1;
    const fact: Fact = {
      ...{ id: `${partition}.${number}`, type, stream: 'people', partition, number },
      ...{ place: 'p', subject: word, actor: 'a', time: 0, wordsOf: null, data: { word } },
    };
    facts.push(fact);
    if (heard) for (const listener of listeners) listener([fact]);
  };
  const listen = async (listener: (facts: readonly Fact[]) => void) => {
    listeners.add(listener);
    return { stop: async () => void listeners.delete(listener) };
  };
  return { say, listeners, feed: { ledger, transport: { listen }, partitions: 2, log: silentLog } };
}

/** A worker that writes words down, and fails as often as it is told to. */
function scribe() {
  const state = { words: [] as string[], positions: [] as Position[], failures: 0, cleared: 0 };
  const fail = () => {
    if (state.failures === 0) return;
    state.failures -= 1;
    throw new Error('an outage');
  };
  const worker: StreamWorker<string> = {
    name: 'scribe',
    rules: [when(Said, ({ data }) => [data.word])],
    positions: async () => {
      fail();
      return [...state.positions];
    },
    apply: async (effects, through) => {
      fail();
      state.words.push(...effects);
      state.positions = [...state.positions.filter(({ partition }) => partition !== through.partition), through];
    },
    clear: async () => {
      fail();
      Object.assign(state, { words: [], positions: [], cleared: state.cleared + 1 });
    },
  };
  return { state, worker };
}

describe('a stream worker', () => {
  test('applies every fact once, in order, and remembers how far it came', async () => {
    const { say, feed } = history();
    const { state, worker } = scribe();
    say('before');
    const running = startWorker(worker, feed);
    await running.ready;
    say('after');
    await running.drain();
    expect(state.words).toEqual(['before', 'after']);
    expect(state.positions).toEqual([{ stream: 'people', partition: 0, number: 2 }]);
    await running.stop();
  });

  test('passes over facts that it has no rule for, but remembers that it has seen them', async () => {
    const { say, feed } = history();
    const { state, worker } = scribe();
    say('other', { type: 'c18n.test.Other' });
    const running = startWorker(worker, feed);
    await running.drain();
    expect(state.words).toEqual([]);
    expect(state.positions[0]?.number).toBe(1);
    await running.stop();
  });

  test('goes on from where it came to last time', async () => {
    const { say, feed } = history();
    const { state, worker } = scribe();
    say('first');
    const before = startWorker(worker, feed);
    await before.drain();
    await before.stop();
    say('second');
    const after = startWorker(worker, feed);
    await after.drain();
    expect(state.words).toEqual(['first', 'second']);
    await after.stop();
  });

  test('finds what it was never told of', async () => {
    const { say, feed } = history();
    const { state, worker } = scribe();
    const running = startWorker(worker, feed);
    await running.ready;
    say('silent', { heard: false });
    await running.drain();
    expect(state.words).toEqual(['silent']);
    await running.stop();
  });

  test('waits out an outage without losing or repeating anything', async () => {
    const { say, feed } = history();
    const { state, worker } = scribe();
    for (const word of ['a', 'b', 'c']) say(word);
    state.failures = 3;
    const running = startWorker(worker, feed);
    await running.drain();
    state.failures = 2;
    say('d');
    await running.drain();
    expect(state.words).toEqual(['a', 'b', 'c', 'd']);
    expect(state.failures).toBe(0);
    await running.stop();
  });

  test('follows each partition for itself', async () => {
    const { say, feed } = history();
    const { state, worker } = scribe();
    say('a', { partition: 0 });
    say('b', { partition: 1 });
    const running = startWorker(worker, feed);
    await running.drain();
    expect(state.words.toSorted()).toEqual(['a', 'b']);
    expect(state.positions.map(({ number }) => number)).toEqual([1, 1]);
    await running.stop();
  });

  test('replays: forgets all and applies everything again', async () => {
    const { say, feed } = history();
    const { state, worker } = scribe();
    say('a');
    say('b');
    const running = startWorker(worker, feed);
    await running.drain();
    state.failures = 1;
    await running.replay();
    await running.drain();
    expect(state).toMatchObject({ words: ['a', 'b'], cleared: 1 });
    say('c');
    await running.drain();
    expect(state.words).toEqual(['a', 'b', 'c']);
    await running.stop();
  });

  test('stopped, it applies nothing more and listens to nothing', async () => {
    const { say, feed, listeners } = history();
    const { state, worker } = scribe();
    const running = startWorker(worker, feed);
    await running.ready;
    await running.stop();
    say('late');
    expect(state.words).toEqual([]);
    expect(listeners.size).toBe(0);
  });

  test('can be stopped in an outage that does not end', async () => {
    const { feed } = history();
    const { state, worker } = scribe();
    state.failures = Number.POSITIVE_INFINITY;
    const running = startWorker(worker, feed);
    await Promise.all([expect(running.ready).rejects.toThrow('an outage'), running.stop()]);
  });

  test('cannot have two rules for one kind of fact', () => {
    const { worker } = scribe();
    expect(() => startWorker({ ...worker, rules: [...worker.rules, ...worker.rules] }, history().feed)).toThrow(
      'two rules',
    );
  });
});
