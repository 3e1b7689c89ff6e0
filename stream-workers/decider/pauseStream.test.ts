import type { Stream } from '@c18n/platform/domain/streams';
import type { PartitionKey, Store } from '@c18n/platform/ports/Store';
import { seededRandom } from '@c18n/platform/testing/seededRandom';
import { createHostileTransport } from '@c18n/platform/transport/createHostileTransport';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compareWithRebuild } from './compareWithRebuild.ts';
import { pauseStream } from './pauseStream.ts';
import { rebuild } from './rebuild.ts';
import { pinNote } from './testing/boardDomain.ts';
import { refusalsOf } from './testing/refusalsOf.ts';
import { startBench } from './testing/startBench.ts';

let bench: Awaited<ReturnType<typeof startBench>>;
/** The store, past what hears of the decider. */
let store: Store;
let opened: () => void;
beforeEach(async () => {
  opened = () => {};
  // A transport that keeps what it was given: a command that is fenced is decided later.
  const quiet = { duplicate: 0, lose: 0, delay: 0, swap: 0 };
  const hear = (inner: Store): Store => {
    store = inner;
    const open = async (key: PartitionKey) => {
      const state = await inner.commits.open(key);
      opened();
      return state;
    };
    return { ...inner, commits: { ...inner.commits, open } };
  };
  bench = await startBench({ transport: createHostileTransport(4, quiet, seededRandom(1)), store: hear });
});
afterEach(async () => {
  await bench.stop();
  await bench.remove();
});

const pin = (text: string) =>
  bench.as('ann').send({
    definition: pinNote,
    input: text,
    idempotencyKey: null,
    data: (derive) => ({ boardId: 'board-1', noteId: derive('note'), text }),
  });
const pinMany = (words: string) => Promise.all(Array.from({ length: 100 }, (_, index) => pin(`${words} ${index}`)));
const pause = (stream: Stream) => pauseStream(stream, { store, now: Date.now });

describe('a pause of a stream', () => {
  test('keeps whoever decides from committing, until it ends', async () => {
    await pinMany('before');
    const paused = await pause('communities');
    const tried = Promise.withResolvers<void>();
    let times = 0;
    // It has opened the partition, seen the pause, and opened it again.
    opened = () => ++times > 2 && tried.resolve();
    const during = pinMany('during');
    await tried.promise;
    expect(await paused.isIntact()).toBe(true);
    await paused.end();
    const sent = await during;
    expect(sent.map(({ outcome }) => outcome)).toEqual(sent.map(() => 'DONE'));
  });

  test('tells when somebody committed all the same', async () => {
    const paused = await pause('communities');
    const key = { stream: 'communities', partition: 0 } as const;
    const { commit } = await bench.store.commits.open(key);
    await bench.store.commits.commit([{ ...refusalsOf(commit + 1, 'late'), ...key }]);
    expect(await paused.isIntact()).toBe(false);
    await paused.end();
  });

  test('makes a rebuild lose nothing of what is written meanwhile', async () => {
    await pinMany('before');
    const writing = pinMany('during');
    await rebuild({ stream: 'communities', store: bench.store, registry: bench.registry, pause });
    await writing;
    await bench.decider.drain();
    expect(await compareWithRebuild(bench.store, bench.registry)).toEqual([]);
  });

  test('that was broken fails the rebuild', async () => {
    const broken = async () => ({ isIntact: async () => false, end: async () => {} });
    const rebuilding = rebuild({
      stream: 'communities',
      store: bench.store,
      registry: bench.registry,
      pause: broken,
    });
    await expect(rebuilding).rejects.toThrow('rebuild it again');
  });
});
