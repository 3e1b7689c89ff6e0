import { type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { deriveSecrets } from '../secrets/deriveSecrets.ts';
import { createSessions } from './createSessions.ts';

const secrets = deriveSecrets('a secret that nobody could guess, ever');
const claims = { person: 'person_a', session: 'session_a', version: 3 };
const START = 1_700_000_000_000;

function sessionsAt(time: number, options: { readonly tokenTtl?: number; readonly secrets?: typeof secrets } = {}) {
  return createSessions({
    secrets,
    now: () => time,
    passwordCost: { memory: 8, passes: 1, parallelism: 1 },
    ...options,
  });
}

/** A token that is right in everything but what the test changes. */
function tokenWith(payload: JWTPayload, header: { readonly alg: string; readonly typ: string } | null = null) {
  return new SignJWT({
    sub: 'person_a',
    jti: 'session_a',
    ver: 3,
    iat: START / 1_000,
    exp: START / 1_000 + 60,
    ...payload,
  })
    .setProtectedHeader(header ?? { alg: 'HS256', typ: 'at+jwt' })
    .sign(secrets.tokens.export());
}

describe('session tokens', () => {
  test('say whose session it is, and hold for seven days', async () => {
    const { token, expiresAt } = await sessionsAt(START).issue(claims);
    expect(expiresAt).toBe(START + 7 * 24 * 60 * 60 * 1_000);
    expect(await sessionsAt(expiresAt - 1_000).verifyToken(token)).toEqual({ claims, expiresAt });
    expect(await sessionsAt(expiresAt).verifyToken(token)).toBeNull();
  });

  test('hold as long as configured', async () => {
    const sessions = sessionsAt(START, { tokenTtl: 60_000 });
    expect((await sessions.issue(claims)).expiresAt).toBe(START + 60_000);
  });

  test('are JSON Web Tokens with the registered claims', async () => {
    const { token } = await sessionsAt(START, { tokenTtl: 60_000 }).issue(claims);
    const [header, payload] = token.split('.').map((part) => Buffer.from(part, 'base64url').toString());
    expect(JSON.parse(header ?? '')).toEqual({ alg: 'HS256', typ: 'at+jwt' });
    const iat = START / 1_000;
    expect(JSON.parse(payload ?? '')).toEqual({ sub: 'person_a', jti: 'session_a', ver: 3, iat, exp: iat + 60 });
  });

  test('of another installation are refused', async () => {
    const other = sessionsAt(START, { secrets: deriveSecrets('another secret that nobody could guess') });
    expect(await sessionsAt(START).verifyToken((await other.issue(claims)).token)).toBeNull();
  });

  test('a right token is accepted, which shows that what follows is refused for its one difference', async () => {
    expect((await sessionsAt(START).verifyToken(await tokenWith({})))?.claims).toEqual(claims);
  });

  test.each<[string, JWTPayload]>([
    ['without a person', { sub: undefined }],
    ['without a session', { jti: undefined }],
    ['without a version', { ver: undefined }],
    ['with a version that is no number', { ver: '3' }],
    ['without an expiry', { exp: undefined }],
    ['not valid yet', { nbf: START / 1_000 + 10 }],
  ] as [string, JWTPayload][])('are refused %s', async (_name, payload) => {
    expect(await sessionsAt(START).verifyToken(await tokenWith(payload))).toBeNull();
  });

  test.each([
    { alg: 'HS512', typ: 'at+jwt' },
    { alg: 'HS256', typ: 'JWT' },
  ])('are refused with the header %j', async (header) => {
    expect(await sessionsAt(START).verifyToken(await tokenWith({}, header))).toBeNull();
  });

  test('are refused unsigned, changed or broken', async () => {
    const { token } = await sessionsAt(START).issue(claims);
    const [header, , signature] = token.split('.');
    const payload = Buffer.from(JSON.stringify({ sub: 'person_b', jti: 'session_a', ver: 3, iat: 0, exp: 9e9 }));
    const none = new UnsecuredJWT({ ver: 3 }).setSubject('person_a').setJti('s').setIssuedAt(0).setExpirationTime(9e9);
    const forged = [`${header}.${payload.toString('base64url')}.${signature}`, none.encode(), `${token}x`, 'x', ''];
    for (const one of forged) expect(await sessionsAt(START).verifyToken(one), one).toBeNull();
  });
});

describe('claim keys', () => {
  test('are the same for the same value, and tell kinds and installations apart', () => {
    const { claimKey } = sessionsAt(START);
    expect(claimKey('email', 'a@example.org')).toBe(sessionsAt(0).claimKey('email', 'a@example.org'));
    const other = sessionsAt(START, { secrets: deriveSecrets('another secret that nobody could guess') });
    const keys = [
      claimKey('email', 'a@example.org'),
      claimKey('email', 'b@example.org'),
      claimKey('user-name', 'a@example.org'),
      other.claimKey('email', 'a@example.org'),
    ];
    expect(new Set(keys).size).toBe(4);
    expect(keys.join()).not.toContain('example');
  });
});
