import type { Fact } from '@c18n/platform/domain/Fact';
import { silentLog } from '@c18n/platform/logging/Log';
import type { SessionClaims } from '@c18n/platform/subgraph/Sessions';
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

const untold = { doubted: () => expect.unreachable(), ended: () => expect.unreachable() };

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
    guard.watch({ claims: ada, doubted: () => () => expect.unreachable(), ended });
    guard.watch({ ...untold, claims: { ...ada, person: 'bob' } });
    state.open = false;
    guard.accept(about('ada'));
    guard.accept(about('ada'));
    await promise;
    await guard.isValid(ada);
    expect(told).toBe(1);
  });

  test('does not tell who has stopped watching', async () => {
    const { state, guard } = setUp();
    const watch = { ...untold, claims: ada };
    guard.watch(watch);
    expect([guard.unwatch(watch), guard.unwatch(watch)]).toEqual([true, false]);
    state.open = false;
    guard.accept(about('ada'));
    expect(await guard.isValid(ada)).toBe(false);
  });

  test('goes on with a fresh session that has taken the place of one that has ended', async () => {
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<void>();
    const read = async ({ session }: SessionClaims) => {
      if (session !== ada.session) return { open: true, imports: false };
      asked.resolve();
      await answer.promise;
      return { open: false, imports: false };
    };
    const guard = new SessionGuard(read, silentLog);
    const confirmed = Promise.withResolvers<void>();
    const watch = { ...untold, claims: ada, doubted: () => confirmed.resolve };
    guard.watch(watch);
    guard.accept(about('ada'));
    await asked.promise;
    watch.claims = { ...ada, session: 'fresh' };
    answer.resolve();
    await confirmed.promise;
    expect(guard.unwatch(watch)).toBe(true);
  });

  test('does not keep a failure as an answer', async () => {
    const { state, guard } = setUp();
    state.fails = true;
    await expect(guard.isValid(ada)).rejects.toThrow('the store is away');
    state.fails = false;
    expect(await guard.isValid(ada)).toBe(true);
  });
});
