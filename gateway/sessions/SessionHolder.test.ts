import type { Fact } from '@c18n/platform/domain/Fact';
import { CodedError } from '@c18n/platform/errors/CodedError';
import { silentLog } from '@c18n/platform/logging/Log';
import type { SessionClaims } from '@c18n/platform/subgraph/Sessions';
import { describe, expect, test } from 'vitest';
import type { Session } from './Session.ts';
import { SessionGuard, type SessionWatch } from './SessionGuard.ts';
import { SessionHolder } from './SessionHolder.ts';

const sessionOf = (session: string, person = 'ada'): Session => ({
  claims: { person, session, version: 1 },
  expiresAt: 1_000,
  viewer: { person, session },
});
const former = sessionOf('former');
const fresh = sessionOf('fresh');
const unauthenticated = new CodedError('UNAUTHENTICATED');

/** A holder with a stream, and sessions that end when the test says so. */
function setUp() {
  const open = new Set(['former', 'fresh']);
  const read = async ({ session }: SessionClaims) => ({ open: open.has(session), imports: false });
  const guard = new SessionGuard(read, silentLog);
  const watched = new Set<SessionWatch>();
  const holder = new SessionHolder(former, {
    watch: (watch) => {
      watched.add(watch);
      guard.watch(watch);
    },
    unwatch: (watch) => {
      watched.delete(watch);
      return guard.unwatch(watch);
    },
  });
  const failed = Promise.withResolvers<unknown>();
  const stream = { hold: () => () => {}, fail: failed.resolve };
  holder.enter(stream);
  const end = (session: string) => {
    open.delete(session);
    guard.accept({ stream: 'people', place: 'ada' } as Fact);
  };
  const assertCurrent = async (session: Session | null) => {
    if (session !== null && !(await guard.isValid(session.claims))) throw unauthenticated;
  };
  return { holder, stream, watched, end, assertCurrent, failure: failed.promise };
}

describe('the holder of a session', () => {
  test('goes on with a fresh one, and ends its streams with that', async () => {
    const { holder, end, assertCurrent, failure } = setUp();
    await holder.renew(fresh, { assertCurrent });
    expect(holder.session).toBe(fresh);
    end('former');
    await assertCurrent(fresh);
    end('fresh');
    expect(await failure).toEqual(unauthenticated);
  });

  test('keeps the former one where the fresh one cannot take its place', async () => {
    const { holder, end, assertCurrent, failure } = setUp();
    end('fresh');
    await expect(holder.renew(fresh, { assertCurrent })).rejects.toThrow(unauthenticated);
    await expect(holder.renew(sessionOf('fresh', 'bob'), { assertCurrent })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(holder.session).toBe(former);
    end('former');
    expect(await failure).toEqual(unauthenticated);
  });

  test('keeps the former one until it is known that the fresh one is valid', async () => {
    const { holder } = setUp();
    const answer = Promise.withResolvers<void>();
    const renewed = holder.renew(fresh, { assertCurrent: () => answer.promise });
    expect(holder.session).toBe(former);
    answer.resolve();
    await renewed;
    expect(holder.session).toBe(fresh);
  });

  test('takes no fresh one that ends while it is asked about', async () => {
    const { holder, end, assertCurrent } = setUp();
    const endedMeanwhile = async (session: Session | null) => {
      await assertCurrent(session);
      end('fresh');
    };
    await expect(holder.renew(fresh, { assertCurrent: endedMeanwhile })).rejects.toThrow(unauthenticated);
    expect(holder.session).toBe(former);
  });

  test.each(['fresh', 'ended'])(
    'watches nothing once its streams have left, whether or not it was renewed (%s)',
    async (other) => {
      const { holder, stream, watched, assertCurrent } = setUp();
      await holder.renew(sessionOf(other), { assertCurrent }).catch(() => {});
      expect([...watched]).toEqual([holder]);
      holder.leave(stream);
      expect([...watched]).toEqual([]);
    },
  );
});
