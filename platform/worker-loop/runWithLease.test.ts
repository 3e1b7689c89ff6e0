import { expect, test, vi } from 'vitest';
import { silentLog } from '../logging/Log.ts';
import { runWithLease } from './runWithLease.ts';

/** A worker that tells what is done to it; `held` and `asked` can be changed. */
function given() {
  const state = { held: true, asked: false, told: [] as string[], replay: Promise.withResolvers<void>() };
  const lease = { hold: async () => state.held, release: async () => void state.told.push('released') };
  const wish = {
    fulfil: async (begin: () => Promise<void>) => {
      if (!state.asked) return;
      await begin();
      state.asked = false;
    },
  };
  const worker = () => {
    state.told.push('started');
    return {
      ...{ ready: Promise.resolve(), drain: async () => {} },
      replay: () => {
        state.told.push('replayed');
        return state.replay.promise;
      },
      stop: async () => {
        state.told.push('stopped');
        state.replay.reject(new Error('stopped'));
      },
    };
  };
  state.replay.promise.catch(() => {});
  const running = runWithLease(lease, wish, worker, silentLog);
  return { state, running };
}

/** Lets it look at its lease once more. */
const look = () => vi.advanceTimersByTimeAsync(2_000);

test('a worker works while the lease is held, and no longer', async () => {
  vi.useFakeTimers();
  const { state, running } = given();
  await look();
  state.held = false;
  await look();
  state.held = true;
  await look();
  expect(state.told).toEqual(['started', 'stopped', 'started']);
  await running.stop();
  expect(state.told.slice(3)).toEqual(['stopped', 'released']);
});

test('a worker that is asked to begin anew does so once, while the lease is looked after', async () => {
  vi.useFakeTimers();
  const { state, running } = given();
  await look();
  state.asked = true;
  await look();
  await look();
  expect(state.told).toEqual(['started', 'replayed']);
  state.replay.resolve();
  await look();
  await look();
  expect(state.told).toEqual(['started', 'replayed']);
  await running.stop();
});

test('a worker that stands by leaves it to who works', async () => {
  vi.useFakeTimers();
  const { state, running } = given();
  await look();
  state.held = false;
  state.asked = true;
  await look();
  await look();
  expect(state.told).toEqual(['started', 'stopped']);
  await running.stop();
});

test('it can be stopped while the worker does not come to begin anew', async () => {
  vi.useFakeTimers();
  const { state, running } = given();
  state.asked = true;
  await look();
  await running.stop();
  expect(state.told).toEqual(['started', 'replayed', 'stopped', 'released']);
});

/** A worker whose lease is looked at once: when `answer` settles. */
function givenSlowStore() {
  vi.useFakeTimers();
  const answer = Promise.withResolvers<boolean>();
  const told: string[] = [];
  const lease = {
    hold: () => {
      told.push('looked');
      return answer.promise;
    },
    release: async () => void told.push('released'),
  };
  const stop = async () => void told.push('stopped');
  const worker = () => {
    told.push('started');
    return { ready: Promise.resolve(), drain: async () => {}, replay: async () => {}, stop };
  };
  return { answer, told, running: runWithLease(lease, { fulfil: async () => {} }, worker, silentLog) };
}

test('a store that does not answer is asked by one look at a time, and not again when it is stopped', async () => {
  const { answer, told, running } = givenSlowStore();
  for (let count = 0; count < 10; count++) await look();
  const stopped = running.stop();
  answer.reject(new Error('the store is away'));
  await stopped;
  expect(told).toEqual(['looked', 'released']);
});

test('it is looked at again after an outage', async () => {
  const { answer, told, running } = givenSlowStore();
  await look();
  answer.reject(new Error('the store is away'));
  await look();
  await look();
  expect(told).toEqual(['looked', 'looked', 'looked']);
  await running.stop();
});

test('a lease that it gets while it is stopped starts nothing', async () => {
  const { answer, told, running } = givenSlowStore();
  const stopped = running.stop();
  answer.resolve(true);
  await stopped;
  expect(told).toEqual(['looked', 'released']);
});
