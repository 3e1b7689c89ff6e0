import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SharedQueries } from './SharedQueries.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Executions that end when they are told to, each with its number. */
function held() {
  const begun: PromiseWithResolvers<number>[] = [];
  const execute = () => {
    const execution = Promise.withResolvers<number>();
    begun.push(execution);
    return execution.promise;
  };
  const end = async (number: number) => {
    begun[number]?.resolve(number);
    await turn();
  };
  return { begun, execute, end };
}

describe('who asks what is under way', () => {
  test('gets the next execution, with all others who do', async () => {
    const { begun, execute, end } = held();
    const shared = vi.fn();
    const queries = new SharedQueries<number>(shared);
    const answers = Array.from({ length: 4 }, () => queries.ask('same', execute));
    expect(begun).toHaveLength(1);
    await end(0);
    expect(begun).toHaveLength(2);
    await end(1);
    expect(await Promise.all(answers)).toEqual([0, 1, 1, 1]);
    expect(shared).toHaveBeenCalledTimes(2);
  });

  test('is not kept for long by one that takes long', async () => {
    const { begun, execute, end } = held();
    const queries = new SharedQueries<number>();
    const slow = queries.ask('same', execute);
    const answers = [queries.ask('same', execute), queries.ask('same', execute)];
    await vi.advanceTimersByTimeAsync(50);
    expect(begun).toHaveLength(2);
    const later = queries.ask('same', execute);
    await end(0);
    expect(begun).toHaveLength(2);
    await end(1);
    await end(2);
    expect(await Promise.all([slow, ...answers, later])).toEqual([0, 1, 1, 2]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each<[string, () => Promise<number>]>([
    ['later', () => Promise.reject(new Error('away'))],
    [
      'at once',
      () => {
        throw new Error('away');
      },
    ],
  ])('gets its failure, which comes %s, and whoever asks afterwards does not', async (_, fail) => {
    const queries = new SharedQueries<number>();
    const failed = await Promise.allSettled([1, 2, 3].map(() => queries.ask('same', fail)));
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await queries.ask('same', async () => 7)).toBe(7);
  });

  test('gets its failure where others have succeeded before, and whoever asks afterwards does not', async () => {
    const { execute, end } = held();
    const queries = new SharedQueries<number>();
    const first = queries.ask('same', execute);
    const failing = vi.fn((): Promise<number> => {
      throw new Error('away');
    });
    const failed = Promise.allSettled([queries.ask('same', failing), queries.ask('same', failing)]);
    await end(0);
    expect(await first).toBe(0);
    expect((await failed).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(failing).toHaveBeenCalledTimes(1);
    expect(await queries.ask('same', async () => 7)).toBe(7);
  });
});

type Step = { readonly do: 'ask' | 'write' | 'go on' | 'wait'; readonly which: number };

const steps = fc.array(
  fc.record({
    do: fc.constantFrom<Step['do'][]>('ask', 'ask', 'ask', 'write', 'go on', 'go on', 'wait'),
    which: fc.nat(1_000),
  }),
  { minLength: 1, maxLength: 60, size: 'max' },
);

test('in whatever order queries and writes come, each query sees what was written before it, nothing of the future, and nothing of others', async () => {
  let answered = 0;
  const shared = vi.fn();
  await fc.assert(
    fc.asyncProperty(steps, async (order) => {
      const queries = new SharedQueries<{ readonly asker: number; readonly seen: readonly number[] }>(shared);
      const waiting: (() => void)[] = [];
      const checks: Promise<void>[] = [];
      let written = 0;
      const pause = () => new Promise<void>((resolve) => waiting.push(resolve));
      const ask = async (asker: number) => {
        const before = written;
        const { asker: told, seen } = await queries.ask(String(asker), async () => {
          const first = written;
          await pause();
          const second = written;
          await pause();
          return { asker, seen: [first, second] };
        });
        expect(told).toBe(asker);
        expect([before, ...seen, written]).toEqual([before, ...seen, written].sort((one, two) => one - two));
        answered++;
      };
      const act: Readonly<Record<Step['do'], (which: number) => void>> = {
        ask: (which) => checks.push(ask(which % 2)),
        write: () => void written++,
        'go on': (which) => waiting.splice(which % Math.max(1, waiting.length), 1)[0]?.(),
        wait: () => void vi.advanceTimersByTime(50),
      };
      for (const step of order) {
        act[step.do](step.which);
        // Some come in the same turn as what was before them.
        if (step.which % 3 > 0) await turn();
      }
      do {
        waiting.shift()?.();
        await turn();
      } while (waiting.length > 0);
      await Promise.all(checks);
    }),
    { numRuns: 300 },
  );
  expect(answered).toBeGreaterThan(1_000);
  expect(shared.mock.calls.length).toBeGreaterThan(answered / 10);
});
