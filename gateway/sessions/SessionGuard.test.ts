import type { Fact } from '@c18n/platform/domain/Fact';
import { silentLog } from '@c18n/platform/logging/Log';
import { describe, expect, test } from 'vitest';
import { SessionGuard } from './SessionGuard.ts';

const ada = { person: 'ada', session: 'phone', version: 1 };
const about = (place: string, stream = 'people') => ({ stream, place }) as Fact;

function setUp() {
  const state = { open: true, reads: 0, fails: false };
  const guard = new SessionGuard(async () => {
    state.reads++;
    if (state.fails) throw new Error('the store is away');
    return { open: state.open, imports: false };
  }, silentLog);
  return { state, guard };
}

describe('the guard of sessions', () => {
  test('asks once, and again after a fact about the person', async () => {
    const { state, guard } = setUp();
    expect([await guard.isValid(ada), await guard.isValid(ada)]).toEqual([true, true]);
    guard.accept(about('bob'));
    guard.accept(about('ada', 'communities'));
    await guard.isValid(ada);
    expect(state.reads).toBe(1);
    state.open = false;
    guard.accept(about('ada'));
    expect(await guard.isValid(ada)).toBe(false);
  });

  test('tells who watches at once, and only once', async () => {
    const { state, guard } = setUp();
    const { promise, resolve } = Promise.withResolvers<void>();
    let told = 0;
    const ended = () => {
      told++;
      resolve();
    };
    guard.watch(ada, { doubted: () => () => expect.unreachable(), ended });
    guard.watch({ ...ada, person: 'bob' }, { doubted: () => expect.unreachable(), ended: () => expect.unreachable() });
    state.open = false;
    guard.accept(about('ada'));
    guard.accept(about('ada'));
    await promise;
    await guard.isValid(ada);
    expect(told).toBe(1);
  });

  test('does not tell who has stopped watching', async () => {
    const { state, guard } = setUp();
    const stop = guard.watch(ada, { doubted: () => expect.unreachable(), ended: () => expect.unreachable() });
    stop();
    state.open = false;
    guard.accept(about('ada'));
    expect(await guard.isValid(ada)).toBe(false);
  });

  test('does not keep a failure as an answer', async () => {
    const { state, guard } = setUp();
    state.fails = true;
    await expect(guard.isValid(ada)).rejects.toThrow('the store is away');
    state.fails = false;
    expect(await guard.isValid(ada)).toBe(true);
  });
});
