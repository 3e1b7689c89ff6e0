import { silentLog } from '@c18n/platform/logging/Log';
import { beforeEach, describe, expect, test } from 'vitest';
import { Authenticator } from './Authenticator.ts';
import { SessionGuard } from './SessionGuard.ts';

const OURS = 'header.claims.signature';
const claims = { person: 'person_a', session: 'session_a', version: 1 };
const refused = expect.objectContaining({ code: 'UNAUTHENTICATED' });

let now: number;
let open: boolean;
let verified: string[];
let guard: SessionGuard;
let authenticator: Authenticator;
beforeEach(() => {
  [now, open, verified] = [0, true, []];
  guard = new SessionGuard(async () => ({ open, imports: false }), silentLog);
  const verify = async (token: string) => {
    verified.push(token);
    return token.startsWith(OURS) ? { claims, expiresAt: 1_000 } : null;
  };
  authenticator = new Authenticator(verify, guard, () => now);
});

describe('a token', () => {
  test('tells who asks, and its signature is read once', async () => {
    const sessions = [await authenticator.authenticate(OURS), await authenticator.authenticate(OURS)];
    expect(sessions.map((session) => session?.viewer.person)).toEqual(['person_a', 'person_a']);
    expect(verified).toEqual([OURS]);
  });

  test('that was good once is refused when it has expired', async () => {
    await authenticator.authenticate(OURS);
    now = 1_000;
    await expect(authenticator.authenticate(OURS)).rejects.toEqual(refused);
  });

  test('that was good once is refused when its session has ended', async () => {
    await authenticator.authenticate(OURS);
    open = false;
    guard.accept({ stream: 'people', place: 'person_a' } as Parameters<SessionGuard['accept']>[0]);
    await expect(authenticator.authenticate(OURS)).rejects.toEqual(refused);
  });

  test('of somebody else is refused, however often it is tried', async () => {
    await expect(authenticator.authenticate('for.ge.d')).rejects.toEqual(refused);
    await expect(authenticator.authenticate('for.ge.d')).rejects.toEqual(refused);
  });
});

test.each([
  'header.claims.signature ',
  'header.claims.signature\n',
  'header.claims.signature==',
  `header.claims.signature${' '.repeat(100_000)}`,
  `header.claims.signature${'x'.repeat(1_100)}`,
])('another spelling of a good token is refused before it is looked at', async (token) => {
  await expect(authenticator.authenticate(token)).rejects.toEqual(refused);
  expect(verified).toEqual([]);
});

test('nobody is signed in without a token', async () => {
  expect(await authenticator.authenticate(null)).toBeNull();
});
