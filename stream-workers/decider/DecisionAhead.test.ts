import { setImmediate } from 'node:timers/promises';
import { partitionOf } from '@c18n/platform/ids/partitionOf';
import type { Store } from '@c18n/platform/ports/Store';
import { StoreUnavailableError } from '@c18n/platform/store/StoreUnavailableError';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { boards, nameBoard, pinNote } from './testing/boardDomain.ts';
import { startBench } from './testing/startBench.ts';

type Bench = Awaited<ReturnType<typeof startBench>>;
type Commits = Store['commits'];

/** A board whose commands are decided with those of board-1. */
const NEIGHBOUR =
  ['board-2', 'board-3', 'board-4', 'board-5', 'board-6', 'board-7', 'board-8', 'board-9'].find(
    (id) => partitionOf(id, 4) === partitionOf('board-1', 4),
  ) ?? '';
/** Enough that deciding ahead is worth it. */
const MANY = 120;

let bench: Bench;
/** What becomes of each commit, first come first served: the real one is handed in. Without any they go through. */
let commits: ((real: () => ReturnType<Commits['commit']>) => ReturnType<Commits['commit']>)[];

beforeEach(async () => {
  commits = [];
  bench = await startBench({
    store: (store) => ({
      ...store,
      commits: {
        ...store.commits,
        commit: (records) => {
          const real = () => store.commits.commit(records);
          return (commits.shift() ?? ((go) => go()))(real);
        },
      },
    }),
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await bench.stop();
  await bench.remove();
});

const pin = (text: string, idempotencyKey: string | null = null) =>
  bench.as('ann').send({
    ...{ definition: pinNote, input: text, idempotencyKey },
    data: (derive) => ({ boardId: 'board-1', noteId: derive('note'), text }),
  });
const nameOf = (boardId: string, wanted: string) =>
  bench.as('ann').send({
    ...{ definition: nameBoard, input: wanted, idempotencyKey: null },
    data: () => ({ boardId, name: wanted }),
  });
const name = (wanted: string) => nameOf('board-1', wanted);
const pinMany = (count = MANY) => Array.from({ length: count }, (_, index) => pin(`note ${index}`));
const numbers = async () => {
  const [board] = await bench.store.documents.load([{ collection: boards, id: 'board-1' }]);
  const facts = await Promise.all(
    [0, 1, 2, 3].map((partition) =>
      bench.store.ledger.read({ stream: 'communities', partition, after: 0, limit: 999 }),
    ),
  );
  return {
    noteCount: (board?.body as { noteCount: number } | undefined)?.noteCount,
    facts: facts.flat().map(({ number }) => number),
  };
};
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** Holds the next commit until told what to do with it. */
function holdCommit() {
  const begun = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  commits.push(async (real) => {
    begun.resolve();
    await end.promise;
    return real();
  });
  return { begun: begun.promise, go: end.resolve, fail: end.reject };
}

/** Begins a commit, of a note, that is held until told what to do with it. */
async function startCommit() {
  const held = holdCommit();
  const first = pin('first');
  await held.begun;
  return { held, first };
}

describe('while a commit is under way', () => {
  it('decides what waits, if it is much, on what the commit will come to', async () => {
    const deciding = vi.spyOn(pinNote, 'decide');
    const { held, first } = await startCommit();
    deciding.mockClear();
    const many = pinMany();
    await vi.waitFor(() => expect(deciding).toHaveBeenCalledTimes(MANY));
    // Comes too late to be decided with them.
    const late = pin('late');
    held.go();
    await Promise.all([first, ...many, late]);
    // Not once more after the commit.
    expect(deciding).toHaveBeenCalledTimes(MANY + 1);
    expect(await numbers()).toEqual({ noteCount: MANY + 2, facts: upTo(MANY + 2) });
  });

  it('lets a few gather', async () => {
    const deciding = vi.spyOn(pinNote, 'decide');
    const { held, first } = await startCommit();
    deciding.mockClear();
    const submitting = vi.spyOn(bench.transport, 'submit');
    const few = pinMany(3);
    await vi.waitFor(() => expect(submitting).toHaveBeenCalledTimes(3));
    for (let turn = 0; turn < 100; turn++) await setImmediate();
    expect(deciding).not.toHaveBeenCalled();
    held.go();
    await Promise.all([first, ...few]);
    expect(await numbers()).toEqual({ noteCount: 4, facts: upTo(4) });
  });

  it('decides a command once that is being committed and comes again, and answers it the same', async () => {
    const held = holdCommit();
    const first = pin('once', 'key');
    await held.begun;
    const deciding = vi.spyOn(pinNote, 'decide');
    const again = pin('once', 'key');
    const other = pin('twice', 'key').catch(({ code }) => code);
    const many = pinMany();
    // Both of those, too, as it is known only afterwards that they came before.
    await vi.waitFor(() => expect(deciding.mock.calls.length).toBeGreaterThanOrEqual(MANY));
    held.go();
    expect(await again).toEqual(await first);
    expect(await other).toBe('IDEMPOTENCY_KEY_REUSED');
    await Promise.all(many);
    expect(await numbers()).toEqual({ noteCount: MANY + 1, facts: upTo(MANY + 1) });
  });

  it('decides a command anew whose refusal is being committed and does not stand', async () => {
    const attempt = () =>
      bench.as('ann').send({
        ...{ definition: pinNote, input: 'text', idempotencyKey: 'key', retriable: true },
        data: (derive) => ({ boardId: 'board-1', noteId: derive('note'), text: 'text' }),
      });
    const held = holdCommit();
    const deciding = vi.spyOn(pinNote, 'decide').mockReturnValueOnce({ refused: 'BOARD_FULL' });
    const first = attempt();
    await held.begun;
    deciding.mockClear();
    const later = [attempt(), ...pinMany()];
    await vi.waitFor(() => expect(deciding.mock.calls.length).toBeGreaterThan(MANY));
    held.go();
    expect(await first).toMatchObject({ outcome: 'REFUSED' });
    expect(await later[0]).toMatchObject({ outcome: 'DONE' });
    await Promise.all(later);
    expect(await numbers()).toEqual({ noteCount: MANY + 1, facts: upTo(MANY + 1) });
  });

  it.each([
    ['did not happen', false],
    ['happened, but its answer was lost', true],
  ])('and fails, which %s: what was decided ahead is decided anew, and everything once', async (_what, happens) => {
    const held = holdCommit();
    const real = commits[0] as (typeof commits)[number];
    commits[0] = (go) =>
      real(happens ? go : async () => []).then(() => Promise.reject(new StoreUnavailableError('unknown', 'injected')));
    const first = pin('first');
    await held.begun;
    const deciding = vi.spyOn(pinNote, 'decide');
    const many = pinMany();
    await vi.waitFor(() => expect(deciding).toHaveBeenCalledTimes(MANY));
    held.go();
    const sent = await Promise.all([first, ...many]);
    expect(sent.every(({ outcome }) => outcome === 'DONE')).toBe(true);
    expect(deciding.mock.calls.length).toBeGreaterThan(MANY);
    expect(await numbers()).toEqual({ noteCount: MANY + 1, facts: upTo(MANY + 1) });
  });

  it('and finds the disk full: everything is given back, and no name stays taken', async () => {
    const held = holdCommit();
    const first = pin('first').catch(({ code }) => code);
    await held.begun;
    const { take } = bench.store.claims;
    const [taking, taken] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const slow = vi.spyOn(bench.store.claims, 'take').mockImplementationOnce(async (...args) => {
      taking.resolve();
      await taken.promise;
      return take(...args);
    });
    const many = [name('news'), ...pinMany()].map((one) => one.catch(({ code }) => code));
    await taking.promise;
    held.fail(new StoreUnavailableError('full', 'injected'));
    slow.mockRestore();
    // What is taken after everything was given back would stay taken.
    for (let turn = 0; turn < 100; turn++) await setImmediate();
    taken.resolve();
    expect(new Set(await Promise.all([first, ...many]))).toEqual(new Set(['STORAGE_FULL']));
    expect(await name('news')).toMatchObject({ outcome: 'DONE' });
  });

  it('and is fenced: nothing that was decided ahead is committed', async () => {
    const [begun, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    commits.push(() => {
      begun.resolve();
      return gate.promise.then(() => ['fenced']);
    });
    const first = pin('first').catch(({ code }) => code);
    await begun.promise;
    const taking = vi.spyOn(bench.store.claims, 'take');
    const deciding = vi.spyOn(pinNote, 'decide');
    const many = [...pinMany(), name('news')].map((one) => one.catch(({ code }) => code));
    await vi.waitFor(() => expect(taking).toHaveBeenCalled());
    await vi.waitFor(() => expect(deciding).toHaveBeenCalledTimes(MANY));
    gate.resolve();
    expect(new Set(await Promise.all([first, ...many]))).toEqual(new Set(['UNAVAILABLE']));
    await bench.decider.drain();
    expect(await numbers()).toEqual({ noteCount: undefined, facts: [] });
    expect(await pin('afterwards')).toMatchObject({ outcome: 'DONE' });
    expect(await numbers()).toEqual({ noteCount: 1, facts: [1] });
    // Nobody else decides it: it was given back.
    expect(await name('news')).toMatchObject({ outcome: 'DONE' });
  });

  it('and the decider is stopped: what was decided ahead is given back, and no name stays taken', async () => {
    const { held, first } = await startCommit();
    const taking = vi.spyOn(bench.store.claims, 'take');
    const deciding = vi.spyOn(pinNote, 'decide');
    const many = [...pinMany(), name('news')].map((one) => one.catch(({ code }) => code));
    await vi.waitFor(() => expect(taking).toHaveBeenCalled());
    await vi.waitFor(() => expect(deciding).toHaveBeenCalledTimes(MANY));
    const stopped = bench.decider.stop();
    held.go();
    await stopped;
    expect(await first).toMatchObject({ outcome: 'DONE' });
    expect(new Set(await Promise.all(many))).toEqual(new Set(['UNAVAILABLE']));
    expect(await numbers()).toEqual({ noteCount: 1, facts: [1] });
    const claim = { key: 'news', owner: 'somebody else' };
    expect(await bench.store.claims.take([claim], Date.now())).toEqual(['taken']);
  });

  it('gives a name to the next that the commit frees', async () => {
    await name('news');
    const held = holdCommit();
    const renamed = name('olds');
    await held.begun;
    const taking = vi.spyOn(bench.store.claims, 'take');
    const many = [nameOf(NEIGHBOUR, 'news'), ...pinMany()];
    await vi.waitFor(() => expect(taking).toHaveBeenCalled());
    held.go();
    await renamed;
    expect(await many[0]).toMatchObject({ outcome: 'DONE' });
    await Promise.all(many);
  });

  it('does not mind a fault in deciding ahead that is over when it is its turn', async () => {
    const { held, first } = await startCommit();
    const taking = vi.spyOn(bench.store.claims, 'take');
    taking.mockRejectedValueOnce(new StoreUnavailableError('full', 'injected'));
    const many = [name('news'), ...pinMany()];
    await vi.waitFor(() => expect(taking).toHaveBeenCalled());
    held.go();
    const sent = await Promise.all([first, ...many]);
    expect(sent.every(({ outcome }) => outcome === 'DONE')).toBe(true);
  });

  it('and the stream is paused: what waits is decided after the pause, as things stand then', async () => {
    const { held, first } = await startCommit();
    const deciding = vi.spyOn(pinNote, 'decide');
    const many = pinMany();
    await vi.waitFor(() => expect(deciding).toHaveBeenCalledTimes(MANY));
    const pausing = bench.decider.pause('communities');
    held.go();
    const pause = await pausing;
    await first;
    deciding.mockClear();
    await pause.end();
    await Promise.all(many);
    expect(deciding.mock.calls.length).toBeGreaterThanOrEqual(MANY);
    expect(await numbers()).toEqual({ noteCount: MANY + 1, facts: upTo(MANY + 1) });
  });
});
