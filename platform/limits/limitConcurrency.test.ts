import { describe, expect, test } from 'vitest';
import { limitConcurrency } from './limitConcurrency.ts';

/** Work that ends when it is told to. */
function controlled() {
  const started: number[] = [];
  const ends: PromiseWithResolvers<void>[] = [];
  const work = (name: number) => () => {
    started.push(name);
    const end = Promise.withResolvers<void>();
    ends[name] = end;
    return end.promise;
  };
  return { started, ends, work };
}

describe('limiting concurrency', () => {
  test('no more runs at once than allowed; the rest follows in order', async () => {
    const { started, ends, work } = controlled();
    const inTurn = limitConcurrency({ running: 2, waiting: 10, ofOneAsker: 10 });
    const done = [0, 1, 2, 3].map((name) => inTurn(null, work(name)));
    expect(started).toEqual([0, 1]);
    ends[1]?.resolve();
    await done[1];
    await Promise.resolve();
    expect(started).toEqual([0, 1, 2]);
    ends[2]?.resolve();
    await done[2];
    await Promise.resolve();
    expect(started).toEqual([0, 1, 2, 3]);
  });

  test('work that fails makes room, too', async () => {
    const inTurn = limitConcurrency({ running: 1, waiting: 1, ofOneAsker: 10 });
    const failing = inTurn(null, () => Promise.reject(new Error('failed')));
    const next = inTurn(null, async () => 'done');
    await expect(failing).rejects.toThrow('failed');
    expect(await next).toBe('done');
    expect(await inTurn(null, async () => 'again')).toBe('again');
  });

  test('whoever finds the line full is told so at once', async () => {
    const { ends, work } = controlled();
    const inTurn = limitConcurrency({ running: 1, waiting: 1, ofOneAsker: 10 });
    const running = inTurn(null, work(0));
    const waiting = inTurn(null, async () => 'done');
    await expect(inTurn(null, async () => 'too many')).rejects.toMatchObject({ code: 'OVERLOADED' });
    ends[0]?.resolve();
    await running;
    expect(await waiting).toBe('done');
  });

  test('nobody takes the whole line for themself', async () => {
    const { ends, work } = controlled();
    const inTurn = limitConcurrency({ running: 1, waiting: 10, ofOneAsker: 2 });
    const held = [inTurn('ada', work(0)), inTurn('ada', work(1))];
    await expect(inTurn('ada', work(2))).rejects.toMatchObject({ code: 'RATE_LIMITED', details: { retryAfter: 1 } });
    const other = inTurn('bob', async () => 'done');
    ends[0]?.resolve();
    await held[0];
    const again = inTurn('ada', async () => 'again');
    await Promise.resolve();
    ends[1]?.resolve();
    expect(await Promise.all([other, again])).toEqual(['done', 'again']);
  });
});
